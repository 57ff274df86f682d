import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { runCli } from '../../adapters/cli/cli';
import { requestOf } from '../request-of';
import { noBot, Paper, runNdr } from './run-ndr';

const folder = mkdtempSync(join(tmpdir(), 'ndr-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('exit codes', () => {
  test.each([
    ['0 for a diagnosis', [], 'sure', 0],
    ['0 for an article', ['show', 'Q100001'], '', 0],
    ['0 for a batch, whatever the answers', ['batch'], '{"id":"1","text":"unsure"}', 0],
    ['0 for --help', ['--help'], '', 0],
    ['0 for --version', ['--version'], '', 0],
    ['1 for an unsure answer', [], 'unsure', 1],
    ['1 for what is no report', [], 'lunch?', 1],
    ['1 for nothing', [], '', 1],
    ['1 for an unknown article', ['show', 'Q9'], '', 1],
    ['2 for a mistake on the command line', ['--jsn'], '', 2],
    ['2 for a file that is not there', ['nowhere.eml'], '', 2],
    ['2 for a bad line in a batch', ['batch'], 'x', 2],
  ])('%s', async (_, words, input, exitCode) => {
    expect((await runNdr(words, { input })).exitCode).toBe(exitCode);
  });
});

test.each([['--help'], ['--version'], ['--jsn'], ['show']])('ndr %s opens no bot', async word => {
  const around = { words: [word], environment: {}, input: Readable.from([]), output: new Paper() };
  await expect(runCli({ ...around, errors: new Paper() }, noBot)).resolves.toEqual(expect.any(Number));
});

describe('errors', () => {
  test.each([
    [
      'nowhere.eml',
      "ndr: can't read nowhere.eml: no such file. Give a path to a .eml, .msg or text file, or paste on standard input.\n",
    ],
    [
      'Q169117',
      "ndr: can't read Q169117: no such file. Give a path to a .eml, .msg or text file, or paste on standard input. " +
        'For the article of that number: ndr show Q169117\n',
    ],
    [folder, `ndr: can't read ${folder}: it is a folder. Give the path of one file in it.\n`],
    ['a\0b', "ndr: can't read ab: the system says ERR_INVALID_ARG_VALUE.\n"],
    ['\x1b[31mred', expect.stringContaining("can't read red: no such file.")],
    ['--jsn', 'ndr: there is no option --jsn. Did you mean --json?\nSee ndr --help.\n'],
    ['550 user unknown', expect.stringContaining("can't read …: no such file.")],
    ['--550 user=unknown', 'ndr: there is no option ….\nSee ndr --help.\n'],
  ])('%j says what to do', async (word, message) => {
    const { output, errors } = await runNdr([word]);
    expect(errors).toEqual(message);
    expect(output).toBe('');
  });

  test('input of more than 25 MB is refused with its size', async () => {
    const { exitCode, errors } = await runNdr([], { input: Buffer.alloc(25 * 1024 * 1024 + 1, 'a') });
    expect(exitCode).toBe(2);
    expect(errors).toMatch(/^ndr: standard input has more than 25 MB\./);
  });
});

describe('what the bot is asked', () => {
  test('a file and standard input are asked alike', async () => {
    const asked = requestOf('sure é');
    expect((await runNdr([file('a.txt', 'sure é')])).requests).toEqual([asked]);
    expect((await runNdr([], { input: 'sure é' })).requests).toEqual([asked]);
    expect((await runNdr(['-'], { input: '\ufeffsure é' })).requests).toEqual([asked]);
  });

  test.each([
    ['of another charset', Buffer.from('caf\xe9', 'latin1')],
    ['with NUL bytes', Buffer.from('a\0b')],
  ])('bytes %s go to the bot as they are', async (_, bytes) => {
    const [request] = (await runNdr([file('b.bin', bytes)])).requests;
    expect(request?.text).toBe('');
    expect(request?.attachments.map(attachment => Buffer.from(attachment))).toEqual([bytes]);
  });
});

describe('--json', () => {
  test.each([
    [['--json'], 'stdin', 'diagnosis'],
    [['show', 'Q100001', '--json'], 'Q100001', 'article'],
  ])('%j prints one line with the id %p', async (words, id, kind) => {
    const { output } = await runNdr(words, { input: 'sure' });
    expect(output.split('\n')).toHaveLength(2);
    expect(JSON.parse(output)).toMatchObject({ id, kind });
  });

  test('the id of a file is its name as given', async () => {
    const path = file('c.txt', 'unsure');
    expect(JSON.parse((await runNdr([path, '--json'])).output)).toMatchObject({ id: path, kind: 'unsure' });
  });
});

describe('on a terminal', () => {
  const COLOUR = '\x1b[1m';

  test('the answer is coloured and as wide as the terminal', async () => {
    const { output } = await runNdr([], { input: 'unsure', terminal: { columns: 50 } });
    expect(output).toContain(COLOUR);
    expect(Math.max(...lengths(output))).toBeLessThanOrEqual(50);
  });

  test('a hint says how to end a paste, on standard error', async () => {
    const { errors } = await runNdr([], { input: 'sure', terminal: { columns: 80 } });
    expect(errors).toMatch(/^Paste the report, then press Ctrl-/);
  });

  test('a file needs no hint', async () => {
    expect((await runNdr([file('d.txt', 'sure')], { terminal: { columns: 80 } })).errors).toBe('');
  });

  test.each([{ NO_COLOR: '1' }, { TERM: 'dumb' }])('%j switches the colours off', async environment => {
    const { output } = await runNdr([], { input: 'sure', terminal: { columns: 80 }, environment });
    expect(output).not.toContain('\x1b');
  });

  test('an empty NO_COLOR switches nothing off', async () => {
    const environment = { NO_COLOR: '' };
    const { output } = await runNdr([], { input: 'sure', terminal: { columns: 80 }, environment });
    expect(output).toContain(COLOUR);
  });
});

test('serve runs the bot on its platforms and nothing else', async () => {
  const ran = await runNdr(['serve']);
  expect(ran).toEqual({ exitCode: 0, output: '', errors: '', requests: [], served: 1, corpora: [] });
});

test('off a terminal there are no colours, no hint, and 80 characters in a line', async () => {
  const { output, errors } = await runNdr([], { input: 'unsure' });
  expect(output).not.toContain('\x1b');
  expect(errors).toBe('');
  expect(Math.max(...lengths(output))).toBeLessThanOrEqual(80);
});

test('a reader that closes the pipe early ends the command quietly', async () => {
  const closed = new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
  });
  const errors = new Paper();
  const around = { words: ['--help'], environment: {}, input: Readable.from([]), output: closed, errors };
  expect(await runCli(around, noBot)).toBe(0);
  expect(errors.text).toBe('');
});

/** Of the lines as they are seen. */
function lengths(output: string): readonly number[] {
  return output.split('\n').map(line => line.replace(/\x1b\[\d+m/g, '').length);
}
