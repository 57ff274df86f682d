import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ServerProcess, startServerProcess } from '../server-process';
import type { StubApi } from './stub-api';
import { type Platform, SIGNING_SECRET, type Topic } from './traffic';

/** A bot that is measured. */
export interface Contestant {
  readonly name: string;
  /** Whether it answers what comes on a topic. */
  readonly answers: (topic: Topic) => boolean;
  readonly start: (stub: StubApi) => Promise<ServerProcess>;
}

/** Ours first, then those that it stands beside. */
export function contestants(platform: Platform): readonly Contestant[] {
  const library = platform === 'Slack' ? 'Bolt' : 'botbuilder';
  const program = join(__dirname, platform === 'Slack' ? 'bare-bolt.js' : 'bare-botbuilder.js');
  const bare = (name: string, words: readonly string[]): Contestant => ({
    name: `${library}, ${name}`,
    answers: () => words.length > 0,
    start: ({ slackApi }) => startServerProcess({ SLACK_API_URL: slackApi }, [program, ...words]),
  });
  return [ours(platform), bare('empty handler', []), bare('posting one line', ['posting'])];
}

export function ours(platform: Platform): Contestant {
  return {
    name: 'ndr-triage',
    answers: topic => topic === 'reports',
    async start({ slackApi }) {
      const folder = mkdtempSync(join(tmpdir(), 'ndr-load-'));
      const slack = {
        SLACK_API_URL: slackApi,
        SLACK_BOT_TOKEN: 'xoxb-load',
        SLACK_SIGNING_SECRET: SIGNING_SECRET,
      };
      const server = await startServerProcess({
        NDR_STATE: join(folder, 'state.db'),
        ...(platform === 'Slack' ? slack : {}),
      });
      server.exited.then(() => rmSync(folder, { recursive: true }));
      return server;
    },
  };
}
