import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { bundledCorpus } from '../src/corpus/bundled-corpus';
import { noSettings } from './no-settings';

/** What `npm start` runs, as a process of its own. */
export interface ServerProcess {
  readonly port: number;
  readonly pid: number;
  /** Resolves with the first line of the log that holds these words. */
  readonly line: (words: string) => Promise<string>;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Resolves with the exit code. */
  readonly exited: Promise<number>;
}

const ROOT = dirname(bundledCorpus());

/** Starts it with these settings and no others, and resolves when it is ready. `program` takes the place of the bot. */
export async function startServerProcess(
  settings: Readonly<Record<string, string>>,
  program: readonly string[] = [join(ROOT, 'dist/src/main.js'), 'serve'],
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [...program], {
    cwd: ROOT,
    env: { ...process.env, ...noSettings(), PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', data => {
    errors += data;
  });
  const awaited = new Map<string, (line: string) => void>();
  const known = new Map<string, string>();
  createInterface({ input: child.stdout }).on('line', line => {
    const message = String(JSON.parse(line).msg ?? '');
    if (!known.has(message)) known.set(message, line);
    awaited.get(message)?.(line);
  });
  const exited = once(child, 'close').then(([code]) => Number(code));
  const line = (words: string) => {
    const said = known.get(words);
    if (said !== undefined) return Promise.resolve(said);
    const ended = exited.then(() => {
      throw new Error(`The process ended without “${words}”: ${errors}`);
    });
    return Promise.race([new Promise<string>(resolve => awaited.set(words, resolve)), ended]);
  };
  const { port } = JSON.parse(await line('ready'));
  return { port, pid: child.pid ?? 0, line, kill: signal => child.kill(signal), exited };
}
