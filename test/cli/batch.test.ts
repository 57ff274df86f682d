import { Readable, Writable } from 'node:stream';
import { runBatch } from '../../adapters/cli/batch';
import type { Request } from '../../src/bot/request';
import { anAnswer } from '../bot/an-answer';
import { runNdr } from './run-ndr';

const line = (id: string, text = 'sure', more = {}) => `${JSON.stringify({ id, text, ...more })}\n`;

function ids(output: string): readonly string[] {
  return output
    .split('\n')
    .slice(0, -1)
    .map(answer => JSON.parse(answer).id);
}

test('each line is answered with one line, in order', async () => {
  const asked = Array.from({ length: 50 }, (_, index) => String(index));
  const { output } = await runNdr(['batch'], { input: asked.map(id => line(id)).join('') });
  expect(ids(output)).toEqual(asked);
});

test.each([
  ['by default', {}, true, 'direct'],
  ['when it says so', { addressed: true }, true, 'direct'],
  ['not when it says so', { addressed: false }, false, 'channel'],
])('the bot is addressed %s', async (_, more, addressed, place) => {
  const { requests } = await runNdr(['batch'], { input: line('1', 'sure', more) });
  expect(requests).toMatchObject([{ addressed, place }]);
});

test('a silent answer is a line too', async () => {
  const { output } = await runNdr(['batch'], { input: line('1', 'silent') });
  expect(JSON.parse(output)).toEqual({ id: '1', kind: 'silent', ndr: null, matches: [], reply: null });
});

test.each([
  ['no line break at the end', line('1').trim()],
  ['Windows line ends', line('1').replace('\n', '\r\n')],
  ['empty lines', `\n${line('1')}\n\n`],
  ['more fields than are read', line('1', 'sure', { note: 7 })],
])('input may have %s', async (_, input) => {
  const { exitCode, output } = await runNdr(['batch'], { input });
  expect(exitCode).toBe(0);
  expect(ids(output)).toEqual(['1']);
});

test('only line feeds end a line: U+2028 may stand in JSON', async () => {
  const { requests } = await runNdr(['batch'], { input: line('1', 'a\u2028b\u0085c') });
  expect(requests.map(({ text }) => text)).toEqual(['a\u2028b\u0085c']);
});

test('lines and characters may be torn between chunks', async () => {
  const bytes = Buffer.from(line('1', 'é') + line('2', '配信不能'));
  const input = Readable.from([...bytes].map(byte => Buffer.from([byte])));
  const { requests } = await runNdr(['batch'], { input });
  expect(requests.map(({ text }) => text)).toEqual(['é', '配信不能']);
});

test('empty input gives empty output', async () => {
  expect(await runNdr(['batch'], { input: '' })).toMatchObject({ exitCode: 0, output: '', errors: '' });
});

test.each([
  ['{"id":', 'it is not JSON'],
  ['[]', 'it is not a JSON object'],
  ['null', 'it is not a JSON object'],
  ['"text"', 'it is not a JSON object'],
  ['{"text":"a"}', '"id" is not a string'],
  ['{"id":3,"text":"a"}', '"id" is not a string'],
  ['{"id":"3"}', '"text" is not a string'],
  ['{"id":"3","text":null}', '"text" is not a string'],
  ['{"id":"3","text":"a","addressed":"no"}', '"addressed" is neither true nor false'],
])('%s ends the batch with its number and what is wrong', async (bad, what) => {
  const { exitCode, output, errors } = await runNdr(['batch'], {
    input: `${line('1')}\n${bad}\n${line('4')}`,
  });
  expect(exitCode).toBe(2);
  expect(ids(output)).toEqual(['1']);
  expect(errors).toBe(
    `ndr: line 3: ${what}. Write {"id": "…", "text": "…", "addressed": true} on each line.\n`,
  );
});

test('the next line is asked when the last is written', async () => {
  const asked: string[] = [];
  const bot = {
    answer: async ({ text }: Request) => {
      asked.push(text);
      return anAnswer();
    },
  };
  const stalled = new Writable({ highWaterMark: 1, write: () => {} });
  const write = (text: string) => new Promise<void>(resolve => stalled.write(text, () => resolve()));
  void runBatch(Readable.from([Buffer.from(line('1', 'a') + line('2', 'b'))]), bot, write);
  await new Promise(resolve => setImmediate(resolve));
  expect(asked).toEqual(['a']);
});
