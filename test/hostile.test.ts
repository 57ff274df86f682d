import { Readable } from 'node:stream';
import { runCli } from '../adapters/cli/cli';
import { renderText } from '../adapters/cli/render-text';
import type { Answer } from '../src/bot/answer';
import { noBot, Paper } from './cli/run-ndr';
import { core } from './core';
import { BARE_REPORT, HOSTILE_INPUTS, TERMINAL_ATTACK, TOO_LARGE } from './hostile-inputs';
import { requestOf } from './request-of';

/** Time enough for a slow machine that does something else besides; what each takes is told by `npm run bench`. */
jest.setTimeout(60_000);

const KINDS = ['diagnosis', 'article', 'unsure', 'silent', 'help'];
const MOST_MATCHES = 10;
/** What acts on a terminal, and marks that turn the writing direction; line feeds stay. */
const ACTS_ON_A_TERMINAL =
  /[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u;

const { bot } = core();

async function shown(
  input: string | Uint8Array,
): Promise<{ readonly answer: Answer; readonly text: string }> {
  const answer = await bot.answer(requestOf(input));
  return {
    answer,
    text: answer.reply === null ? '' : renderText(answer.reply, { width: 80, colour: false }),
  };
}

async function cut(name: string): Promise<readonly string[]> {
  const input = HOSTILE_INPUTS.find(hostile => hostile.name === name)?.make();
  if (input === undefined) throw new Error(`there is no hostile input '${name}'`);
  return (await shown(input)).answer.reply?.notes ?? [];
}

test('every hostile input has a name of its own', () => {
  const names = HOSTILE_INPUTS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test.each(HOSTILE_INPUTS)('$name: gets a well-formed answer', async ({ make }) => {
  const { answer, text } = await shown(make());
  expect(KINDS).toContain(answer.kind);
  expect(answer.matches.length).toBeLessThanOrEqual(MOST_MATCHES);
  expect(answer.matches.filter(({ confidence }) => !(confidence >= 0 && confidence <= 1))).toEqual([]);
  expect(answer.reply?.title).toMatch(/\S/);
  expect(text).not.toMatch(ACTS_ON_A_TERMINAL);
});

test.each([
  ['MIME parts nested 1,000 deep', /more than 20 deep/],
  ['a million parts', /first 1000 parts/],
  ['a header of one field of 10 MB', /header of the mail is too long/],
  ['a header of 10 MB in fields', /header of the mail is too long/],
  ['1,000 parts of base64', /first 2 MB of the mail's parts/],
  ['100,000 recipients in a delivery status', /first recipients of the delivery status|first 100 recipients/],
  ['100,000 recipients pasted as delivery status', /first 256 KB|first 100 recipients/],
  ['100,000 recipients in a list', /first 256 KB|first 100 recipients/],
  ['100,000 recipients with their refusals', /first 256 KB|first 100 recipients/],
  ['a line of 5 MB', /first 64 KB of a line|first 256 KB/],
  ['HTML of a million nested tags', /first 2 MB of the mail's parts/],
  ['an Outlook file with a body of 20 MB', /first 256 KB/],
])('%s: the answer says what was cut', async (name, said) => {
  expect((await cut(name)).join('\n')).toMatch(said);
});

test.each([
  ['bytes', TOO_LARGE()],
  ['text', 'a'.repeat(TOO_LARGE().length)],
])('more than 25 MB of %s is refused with what to do instead', async (_, input) => {
  const { answer, text } = await shown(input);
  expect(answer.ndr).toBeNull();
  expect(text).toContain('larger than 25 MB');
  expect(text).toContain('Paste the text of the report instead');
});

test('what a report says of itself reaches the terminal as text', async () => {
  const { exitCode, output, errors } = await run([], Buffer.from(TERMINAL_ATTACK));
  expect([exitCode, errors]).toEqual([0, '']);
  expect(output).toContain('550 5.1.1');
  expect(output).not.toMatch(ACTS_ON_A_TERMINAL);
});

test('26 MB on standard input end with what to do instead', async () => {
  const { exitCode, output, errors } = await run([], TOO_LARGE());
  expect([exitCode, output]).toEqual([2, '']);
  expect(errors).toMatch(/more than 25 MB. Give the report without/);
});

test.each([
  [
    'keys that are names of the prototype',
    `{"id":"__proto__","text":${JSON.stringify(BARE_REPORT)},"__proto__":{"addressed":false},"constructor":{"prototype":{"text":1}}}`,
  ],
  ['an id that acts on a terminal', `{"id":"\\u001b[2J\\u202e","text":${JSON.stringify(TERMINAL_ATTACK)}}`],
  ['lone surrogates', `{"id":"\\ud800","text":"550 5.1.1 \\udc00 User unknown"}`],
  [
    'names of the prototype as text',
    '{"id":"1","text":"550 5.1.1 constructor __proto__ hasOwnProperty toString: user unknown"}',
  ],
])('a batch may have %s', async (_, line) => {
  const { exitCode, output } = await run(['batch'], Buffer.from(`${line}\n`));
  expect(exitCode).toBe(0);
  expect(JSON.parse(output)).toMatchObject({ id: JSON.parse(line).id, kind: 'diagnosis' });
  expect(output.trimEnd()).not.toMatch(ACTS_ON_A_TERMINAL);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

async function run(words: readonly string[], input: Uint8Array) {
  const output = new Paper();
  const errors = new Paper();
  const stream = Readable.from([input]);
  const exitCode = await runCli(
    { words, environment: {}, input: stream, output, errors },
    { ...noBot, openBot: async () => bot },
  );
  return { exitCode, output: output.text, errors: errors.text };
}
