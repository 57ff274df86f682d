import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { right } from '../../src/check';
import { bundledCorpus } from '../../src/corpus/bundled-corpus';
import { corpusChecks } from '../../src/corpus-checks';
import { examine } from '../../src/doctor';
import { runNdr } from '../cli/run-ndr';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ndr-doctor-'));
  file = join(folder, 'state.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

async function all(environment: Readonly<Record<string, string>>, address: string | null = null) {
  const always = [{ name: 'Articles', run: async () => right('7') }];
  const found: unknown[] = [];
  for await (const { name, finding } of examine({
    environment: { NDR_STATE: file, ...environment },
    address,
    always,
  })) {
    found.push([name, finding.isRight ? finding.detail : finding.fix]);
  }
  return found;
}

test('without settings the rest is looked at', async () => {
  expect(await all({})).toEqual([
    ['Settings', expect.stringContaining('for the web page alone')],
    ['Articles', '7'],
    ['Database', `${file}, which can be written to`],
  ]);
});

test('every mistake in the settings is told, and what does not depend on them is looked at', async () => {
  expect(
    await all({ PORT: 'x', WEB_PAGE: 'x', SLACK_BOT_TOKEN: 'xapp-1' }, 'https://bot.example.org'),
  ).toEqual([
    ['Settings', expect.stringMatching(/^PORT/)],
    ['Settings', expect.stringMatching(/^WEB_PAGE/)],
    ['Settings', expect.stringMatching(/^SLACK_BOT_TOKEN holds an app-level token/)],
    ['Settings', expect.stringMatching(/^Slack needs a way/)],
    ['Articles', '7'],
  ]);
});

test.each([
  [
    'a file that can not be one',
    () => ({ NDR_STATE: folder }),
    /Can't keep state in .*it is a folder.*NDR_STATE/,
  ],
  [
    'a database that is away',
    () => ({ DATABASE_URL: 'postgres://ndr:password-of-the-test@127.0.0.1:9/ndr' }),
    /DATABASE_URL names.*nothing listens there/,
  ],
])('state in %s is told with what to change, and without a password', async (_, settings, words) => {
  const [, , found] = await all(settings());
  expect(found).toEqual(['Database', expect.stringMatching(words)]);
  expect(JSON.stringify(found)).not.toContain('password-of-the-test');
});

test('the bundled articles are counted, and an index that is none is told', async () => {
  const checks = corpusChecks(bundledCorpus(), ['/nowhere/kb.index']);
  const [bundled, index] = await Promise.all(checks.map(({ run }) => run()));
  expect(bundled).toEqual(right(expect.stringMatching(/^\d+$/)));
  expect(index).toEqual({ isRight: false, fix: expect.stringContaining('/nowhere/kb.index') });
});

describe('the command prints a line for each thing', () => {
  test('and ends with 0 where all is right', async () => {
    expect(await runNdr(['doctor'])).toMatchObject({ exitCode: 0, output: 'ok      Settings: for Slack\n' });
  });

  test('and ends with 1 where something is not', async () => {
    const { exitCode, output } = await runNdr(['doctor', 'https://bot.example.org']);
    expect(exitCode).toBe(1);
    expect(output).toBe(
      'ok      Settings: for Slack\nnot ok  Public address: https://bot.example.org is not there.\n',
    );
  });
});
