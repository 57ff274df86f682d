import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bundledCorpus } from '../../src/corpus/bundled-corpus';
import { noSettings } from '../no-settings';
import { MARK, REPORT } from './marked-report';

const ROOT = dirname(bundledCorpus());

const LINE = '550 5.1.1 zq7xdiagnostic: zq7xlocal is unknown';

/** Whatever a program may write by itself stands in here: its state, its home, its temporary files. */
let around: string;
/** What people have. */
let theirs: string;
beforeEach(() => {
  around = mkdtempSync(join(tmpdir(), 'ndr-around-'));
  theirs = mkdtempSync(join(tmpdir(), 'ndr-theirs-'));
});
afterEach(() => {
  for (const folder of [around, theirs]) rmSync(folder, { recursive: true });
});

/** Loaded before `ndr` is, whose bot then throws with what it was given. */
const BREAK_BOT = `
  const bot = require(${JSON.stringify(join(ROOT, 'dist/src/bot/bot.js'))});
  const fail = given => { throw new TypeError("can't read " + JSON.stringify(given)); };
  bot.createBot = () => ({ answer: async request => fail(request), article: fail });
`;

function run(words: readonly string[], input: string, settings: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist/src/main.js'), ...words], {
    cwd: around,
    input,
    encoding: 'utf8',
    env: {
      ...noSettings(),
      PATH: process.env.PATH,
      HOME: around,
      USERPROFILE: around,
      TMPDIR: around,
      TEMP: around,
      XDG_STATE_HOME: around,
      NDR_STATE: join(around, 'state.sqlite'),
      ...settings,
    },
  });
  const written = readdirSync(around, { recursive: true, withFileTypes: true })
    .map(entry => [
      entry.name,
      entry.isFile() ? readFileSync(join(entry.parentPath, entry.name), 'latin1') : '',
    ])
    .join('\n');
  return { status, stdout, left: { errors: stderr, written } };
}

function theirFile(name: string, content: string): string {
  const path = join(theirs, name);
  writeFileSync(path, content);
  return path;
}

interface Ways {
  readonly [name: string]: () => {
    readonly words: readonly string[];
    readonly input?: string;
    readonly settings?: Readonly<Record<string, string>>;
  };
}

const ANSWERED: Ways = {
  'a file': () => ({ words: [theirFile('zq7xfile.eml', REPORT)] }),
  'a file whose answer is JSON': () => ({ words: [theirFile('zq7xfile.eml', REPORT), '--json'] }),
  'a broken file': () => ({ words: [theirFile('zq7xfile.msg', '\xd0\xcf\x11\xe0 zq7xcontent\0')] }),
  'standard input': () => ({ words: [], input: REPORT }),
  'a batch': () => ({
    words: ['batch'],
    input: [REPORT, `why does mail to ${REPORT.slice(0, 60)} bounce?`]
      .map((text, index) => JSON.stringify({ id: `zq7x${index}`, text }))
      .join('\n'),
  }),
  'the number of an article': () => ({ words: ['show', 'zq7xarticle', LINE] }),
};

const REFUSED: Ways = {
  'a file that is too large': () => ({
    words: [theirFile('large.eml', 'zq7xcontent '.repeat(3 * 1024 * 1024))],
  }),
  'a folder in the place of a file': () => {
    mkdirSync(join(theirs, 'folder'));
    return { words: [join(theirs, 'folder')] };
  },
  'a line of a batch that is not JSON': () => ({ words: ['batch'], input: `{"id": "1", "text": ${REPORT}` }),
  'a line of a batch that is no record': () => ({ words: ['batch'], input: JSON.stringify([REPORT]) }),
  'a line of a batch with fields of other kinds': () => ({
    words: ['batch'],
    input: JSON.stringify({ id: '1', text: 'zq7x', addressed: REPORT }),
  }),
  'an index that is none': () => ({ words: ['--corpus', theirFile('a.index', REPORT)], input: REPORT }),
  'an index that is none, by a setting': () => ({
    words: [],
    input: REPORT,
    settings: { NDR_CORPUS: theirFile('a.index', REPORT) },
  }),
  ...Object.fromEntries(
    [
      (pasted: string) => [pasted],
      (pasted: string) => ['--', pasted],
      (pasted: string) => [pasted, pasted],
      (pasted: string) => [`--${pasted}`],
      (pasted: string) => [`--json=${pasted}`],
      (pasted: string) => ['batch', pasted],
      (pasted: string) => ['doctor', pasted],
      (pasted: string) => ['serve', pasted],
      (pasted: string) => ['corpus', pasted],
      (pasted: string) => ['corpus', 'stats', pasted],
      (pasted: string) => ['corpus', 'check', pasted],
      (pasted: string) => ['corpus', 'import', pasted],
      (pasted: string) => ['corpus', 'import', pasted, '--out', 'a.index'],
      (pasted: string) => ['--corpus', pasted],
      (pasted: string) => ['--out', pasted],
    ].flatMap(wordsWith =>
      [REPORT, LINE, 'zq7xlocal@zq7xdomain.example'].map(pasted => [
        `ndr ${wordsWith(`“${pasted.slice(0, 10)}…”`).join(' ')}`,
        () => ({ words: wordsWith(pasted), input: '' }),
      ]),
    ),
  ),
};

const SAID_BEFORE = 'leaves nothing in files, state and errors';

test.each(Object.entries(ANSWERED))(`%s ${SAID_BEFORE}`, (_, way) => {
  const { words, input = '', settings } = way();
  const { status, left } = run(words, input, settings);
  expect(status).toBeLessThan(2);
  expect(left).toEqual({ errors: '', written: '' });
});

test.each(Object.entries(ANSWERED))(
  `where the bot throws with what it was given, %s ${SAID_BEFORE}`,
  (_, way) => {
    const { words, input = '', settings } = way();
    const preload = theirFile('break-bot.cjs', BREAK_BOT);
    const { status, stdout, left } = run(words, input, { ...settings, NODE_OPTIONS: `--require ${preload}` });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(left.errors).toContain('TypeError');
    expect(left.errors.match(MARK)).toBeNull();
    expect(left.written).toBe('');
  },
);

test.each(Object.entries(REFUSED))(`%s is refused and ${SAID_BEFORE}`, (_, way) => {
  const { words, input = '', settings } = way();
  const { status, stdout, left } = run(words, input, settings);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(left.errors).toMatch(/^ndr: /);
  expect(left.errors.match(MARK)).toBeNull();
  expect(left.written).toBe('');
});

test('what a command does write is found', () => {
  const page = theirFile(
    'zq7xpage.md',
    '# A page\n\n## Symptoms\n\nzq7xsymptom\n\n## Resolution\n\n1. Check zq7xstep.\n',
  );
  const { left } = run(['corpus', 'import', dirname(page), '--out', 'a.index'], '');
  expect(left.written.match(MARK)).not.toBeNull();
});
