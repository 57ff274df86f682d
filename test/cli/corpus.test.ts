import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNdr } from './run-ndr';

const SAMPLES = join(__dirname, '../corpus/pages/samples');

let folder: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ndr-corpus-'));
  out = join(folder, 'articles.index');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('ndr corpus import', () => {
  test('says what it made, and names what it left out with the reason', async () => {
    const { exitCode, output, errors } = await runNdr(['corpus', 'import', SAMPLES, '--out', out]);
    expect(exitCode).toBe(0);
    expect(output).toMatch(
      /^14 articles stand in .+articles\.index \(\d\.\d MB\), after \d+\.\d s; 14 were left out\.\n/,
    );
    expect(output).toContain(`NDR_CORPUS=${out}`);
    const lines = errors.trimEnd().split('\n');
    expect(lines).toHaveLength(14);
    expect(lines[0]).toBe(
      `left out: ${join(SAMPLES, 'archived-bullets/expected.json')}: no heading in it tells symptoms, cause or resolution`,
    );
  });

  test('makes the same bytes again, in the place of the old index', async () => {
    await runNdr(['corpus', 'import', SAMPLES, '--out', out]);
    const once = readFileSync(out);
    await runNdr(['corpus', 'import', SAMPLES, '--out', out]);
    expect(readFileSync(out).equals(once)).toBe(true);
    expect(readdirSync(folder)).toEqual(['articles.index']);
  });

  test('shows no progress where nobody watches, and how far it is on a terminal', async () => {
    const quiet = await runNdr(['corpus', 'import', join(SAMPLES, 'web-page'), '--out', out]);
    expect(quiet.errors).not.toContain('Reading');
  });

  test('writes nothing where it found no article', async () => {
    const empty = await runNdr(['corpus', 'import', folder, '--out', out]);
    expect(empty.exitCode).toBe(2);
    expect(empty.errors).toContain(`no article in ${folder}: there is no file in it.`);
    const gone = await runNdr(['corpus', 'import', join(folder, 'gone'), '--out', out]);
    expect(gone.errors).toContain('gone was left out: there is no such file or folder.');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('keeps a file that is no index', async () => {
    writeFileSync(out, 'Dear diary');
    const { errors } = await runNdr(['corpus', 'import', SAMPLES, '--out', out]);
    expect(errors).toContain(`${out} is no index, and would be lost. Give another name, or delete it first.`);
    expect(readFileSync(out, 'utf8')).toBe('Dear diary');
  });
});

test('ndr corpus stats prints what an index holds', async () => {
  const { output, corpora } = await runNdr(['corpus', 'stats', 'a.index']);
  expect(corpora).toEqual(['a.index']);
  expect(output).toBe(
    [
      'a.index',
      '  Articles             1',
      '  With a cause         1 (100 %)',
      '  With steps           1 (100 %), 2 steps',
      '  With error texts     0 (0 %)',
      '  With events          0 (0 %)',
      '  With status codes    0 (0 %)',
      '  Dates                1999-05-01 to 1999-05-01',
      '  Most articles about  pigeon-post (1)',
      '',
    ].join('\n'),
  );
});

test.each([
  [['--corpus', 'a.index', '--corpus=b.index'], 'sure'],
  [['batch', '--corpus', 'a.index', '--corpus=b.index'], '{"id":"1","text":"sure"}'],
  [['serve', '--corpus', 'a.index', '--corpus=b.index'], ''],
  [['corpus', 'stats', '--corpus', 'a.index', '--corpus=b.index'], ''],
])('%j answers out of both', async (words, input) => {
  expect((await runNdr(words, { input })).corpora).toEqual(['a.index', 'b.index']);
});

describe('ndr corpus check', () => {
  const ARTICLE = [
    '---',
    'id: pigeons',
    'title: "Pigeons do not come home"',
    'family: loft',
    'appliesTo:',
    '  - Any mail system',
    'source:',
    '  name: The keeper of the loft',
    'actor: sender-admin',
    'signals:',
    '  phrases:',
    '    - "no room in the loft"',
    '---',
    '',
    '## Symptoms',
    '',
    'Pigeons are sent back.',
    '',
    '## Cause',
    '',
    'The loft is full.',
    '',
    '## Resolution',
    '',
    '1. Open the loft.',
    '2. The keeper counts the pigeons.',
    '',
  ].join('\n');

  function write(article: string): string {
    mkdirSync(join(folder, 'loft'));
    writeFileSync(join(folder, 'loft/pigeons.md'), article);
    return folder;
  }

  test('names the file and what breaks a rule in it, and ends with 1', async () => {
    const { exitCode, output } = await runNdr(['corpus', 'check', write(ARTICLE)]);
    expect(exitCode).toBe(1);
    expect(output).toBe(`${folder}/loft/pigeons.md: step 2 begins with “The”; begin it with what to do\n`);
  });

  test('says nothing where all is well', async () => {
    const article = ARTICLE.replace('The keeper counts', 'Count');
    const { exitCode, output } = await runNdr(['corpus', 'check', write(article)]);
    expect({ exitCode, output }).toEqual({ exitCode: 0, output: '' });
  });

  test('names the line where the form is wrong', async () => {
    const { exitCode, output } = await runNdr([
      'corpus',
      'check',
      write(ARTICLE.replace('id: pigeons', 'id: doves')),
    ]);
    expect(exitCode).toBe(1);
    expect(output).toMatch(/loft\/pigeons\.md:2: /);
  });

  test('ndr corpus contents lists them', async () => {
    const { exitCode, output } = await runNdr(['corpus', 'contents', write(ARTICLE)]);
    expect(exitCode).toBe(0);
    expect(output).toContain('| [pigeons](loft/pigeons.md) | Pigeons do not come home |');
  });
});
