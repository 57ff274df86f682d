// Runs the bot and Microsoft's emulator of Teams; Ctrl-C ends both. PORT and TEAMSAPPTESTER_PORT say where they listen, if
// not on 3978 and 56150; 0 is any free port.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../../', import.meta.url);
const EMULATOR = fileURLToPath(import.meta.resolve('@microsoft/m365agentsplayground/cli.js'));

const EMULATOR_SETTINGS = {
  // It would open a browser, and ends where it finds none.
  TEAMSAPPTESTER_BROWSER: 'none',
  // Its log goes into the folder it is started in, unless told where.
  M365_AGENTS_PLAYGROUND_LOGFILE: fileURLToPath(new URL('dist/playground.log', ROOT)),
  // --dt switches its telemetry off, but not what the library for that reports of itself.
  APPLICATIONINSIGHTS_CONFIGURATION_CONTENT: '{"disableAppInsights":true,"disableStatsbeat":true}',
};

const children = [];
// Ctrl-C reaches the programs too, as SIGINT; after that the bot still takes a SIGTERM as a request to end.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, endAll);

// A bot with a registration does not talk to the emulator, and this is not for the Slack that .env names.
run(['test/e2e/bare-bot.mjs'], {}, line => {
  console.log(line);
  const { msg, port } = JSON.parse(line);
  if (msg === 'ready') startEmulator(`http://localhost:${port}/api/messages`);
});

function startEmulator(endpoint) {
  run([EMULATOR, 'start', '-e', endpoint, '-c', 'msteams', '--dt'], EMULATOR_SETTINGS, line => {
    const port = /^Listening on (\d+)/.exec(line)?.[1];
    console.log(port ? `Talk to the bot at http://localhost:${port} (Ctrl-C ends it)` : line);
  });
}

/** Starts a Node program, and hands on each line that it prints. Where one program ends, all do. */
function run(program, environment, onLine) {
  const child = spawn(process.execPath, program, {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  child.once('exit', code => {
    process.exitCode ||= code ?? 0;
    endAll();
  });
  createInterface({ input: child.stdout }).on('line', onLine);
}

function endAll() {
  for (const child of children) child.kill('SIGTERM');
}
