import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Slack as emulate knows it: with channels, messages and files that stay, and events for whoever subscribes. */
export interface EmulatedSlack {
  readonly url: string;
  /** From now on each event is sent there, signed, and a call returns when its events were received. */
  readonly subscribe: (address: string) => Promise<void>;
  /** Calls the Web API; rejects what is refused. */
  // biome-ignore lint/suspicious/noExplicitAny: what a test expects of it, it says
  readonly call: (token: string, method: string, args: object) => Promise<any>;
  readonly close: () => Promise<void>;
}

/** `seed`: see “Slack” in the README of emulate. */
export async function startEmulatedSlack(seed: object): Promise<EmulatedSlack> {
  const child = fork(join(__dirname, 'emulate-child.mjs'));
  const ask = async (message: object | string): Promise<string> => {
    const answered = Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(() => Promise.reject(new Error('emulate has ended'))),
    ]);
    child.send(message);
    const [answer] = await answered;
    return String(answer);
  };
  const url = await ask(seed);
  return {
    url,
    subscribe: async address => {
      await ask(address);
    },
    call: (token, method, args) => call(`${url}/api/${method}`, token, args),
    close: async () => {
      const exited = once(child, 'exit');
      child.kill();
      await exited;
    },
  };
}

async function call(address: string, token: string, args: object) {
  const response = await fetch(address, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(args),
  });
  const answer = (await response.json()) as { ok: boolean; error?: string; needed?: string };
  if (!answer.ok) throw new Error(`${address}: ${answer.error} ${answer.needed ?? ''}`);
  return answer;
}
