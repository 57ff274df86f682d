import { type ChildProcess, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { bundledCorpus } from '../../src/corpus/bundled-corpus';

const ROOT = dirname(bundledCorpus());
const SECRET = 'signing-secret-of-the-tests';

/** The bot as `npm start` runs it, which can be killed and is started again. */
export interface BotProcess {
  /** Sends what Slack would; the status, or null where there was no answer. */
  readonly deliver: (body: object, retry: number) => Promise<number | null>;
  /** SIGKILL: nothing is finished and nothing is written any more. It starts again by itself. */
  readonly kill: () => void;
  /** Resolves when it takes requests. */
  readonly ready: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export function startBot(settings: Readonly<Record<string, string>>): BotProcess {
  let isStopping = false;
  let port: number | null = null;
  let child = run();
  let ready = listening(child);

  function run(): ChildProcess {
    port = null;
    const started = spawn(process.execPath, [join(ROOT, 'dist/src/main.js'), 'serve'], {
      cwd: ROOT,
      env: {
        ...process.env,
        ...settings,
        PORT: '0',
        HOST: '',
        SLACK_SIGNING_SECRET: SECRET,
        SLACK_BOT_TOKEN: 'xoxb-1',
      },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    started.once('exit', () => {
      if (isStopping) return;
      child = run();
      ready = listening(child);
    });
    return started;
  }

  async function listening({ stdout }: ChildProcess): Promise<void> {
    if (stdout === null) return;
    for await (const line of createInterface({ input: stdout })) {
      const said = JSON.parse(line);
      if (said.msg !== 'ready') continue;
      port = said.port;
      stdout.resume();
      return;
    }
  }

  return {
    async deliver(body, retry) {
      if (port === null) return null;
      const raw = JSON.stringify(body);
      const seconds = Math.floor(Date.now() / 1000);
      const signature = createHmac('sha256', SECRET).update(`v0:${seconds}:${raw}`).digest('hex');
      try {
        const response = await fetch(`http://127.0.0.1:${port}/slack/events`, {
          method: 'POST',
          body: raw,
          headers: {
            'Content-Type': 'application/json',
            'X-Slack-Request-Timestamp': String(seconds),
            'X-Slack-Signature': `v0=${signature}`,
            ...(retry === 0 ? {} : { 'X-Slack-Retry-Num': String(retry) }),
          },
        });
        await response.arrayBuffer();
        return response.status;
      } catch {
        return null;
      }
    },
    kill: () => {
      port = null;
      child.kill('SIGKILL');
    },
    async ready() {
      while (port === null) {
        await ready;
        if (port === null) await new Promise(resolve => setImmediate(resolve));
      }
    },
    async stop() {
      isStopping = true;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
