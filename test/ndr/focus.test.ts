import { focus } from '../../src/ndr/focus';
import { LIMITS } from '../../src/ndr/limits';
import { readReport } from '../../src/ndr/read-report';
import { samples } from '../samples';

const PROSE = [
  '> On Thursday Ann Example wrote:',
  '> could you look at the plan of the hall again? There are 550 chairs on their way to room 4.2.1.',
  '>',
  '> Example Org, 5 Main Street, phone +49 30 5550100, https://www.example.org/5.1.1/',
  '',
];
const REFUSAL = ['<bob@example.com>: host mx.example.com said:', '    550 5.1.1 User unknown'];

const thread = (length: number) =>
  Array.from({ length: length / PROSE.join('\n').length }, () => PROSE).flat();

const lengthOf = (lines: readonly string[]) => lines.join('\n').length;

test('a text of ordinary length stays whole', () => {
  const lines = [...thread(3_000), ...REFUSAL];
  expect(focus(lines)).toEqual({ lines, cut: [] });
});

test.each([
  ['at the start of', [...REFUSAL, ...thread(60_000)]],
  ['in the middle of', [...thread(30_000), ...REFUSAL, ...thread(30_000)]],
  ['at the end of', [...thread(60_000), ...REFUSAL]],
])('a refusal %s a long thread is kept, with its lines side by side', (_, lines) => {
  const focused = focus(lines);
  expect(focused.lines.join('\n')).toContain(REFUSAL.join('\n'));
  expect(lengthOf(focused.lines)).toBeLessThan(LIMITS.focusLength * 1.1);
});

test('what is kept stays in order, begins with the beginning, and has an empty line for what is left out', () => {
  const lines = Array.from({ length: 2_000 }, (_, n) =>
    n % 300 === 299 ? `${n}: 550 5.1.1 no` : `${n}: some words`,
  );
  const kept = focus(lines).lines;
  const numbers = kept.filter(line => line !== '').map(line => Number.parseInt(line, 10));
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  expect(numbers[0]).toBe(0);
  const gaps = numbers.filter((number, i) => i > 0 && number !== (numbers[i - 1] as number) + 1).length;
  expect(kept.filter(line => line === '')).toHaveLength(gaps);
});

test('what was left out is said', async () => {
  expect(focus(thread(60_000)).cut).toEqual([
    expect.stringContaining('only the 4 KB that speak of a delivery most'),
  ]);
  const { ndr, cut } = await readReport([...thread(60_000), ...REFUSAL].join('\n'));
  expect(ndr?.recipients).toMatchObject([{ address: 'bob@example.com', statusCode: '5.1.1' }]);
  expect(cut).toEqual([expect.stringContaining('of a delivery most')]);
});

test('one endless line is shortened', () => {
  expect(lengthOf(focus(['550 5.1.1 no '.repeat(5_000)]).lines)).toBeLessThanOrEqual(LIMITS.focusLength);
});

const PLAIN = samples()
  .map(({ name, message }) => [name, Buffer.from(message).toString('utf8')] as const)
  .filter(([name, text]) => !/^(?:[\w-]{1,60}:|<|From )/.test(text) && !/-(?:slack|teams)$/.test(name));

test('there are samples without mail source and markup', () => {
  expect(PLAIN.length).toBeGreaterThan(10);
});

test.each(PLAIN)('%s is read the same below a long thread as below a short one', async (_, text) => {
  const { ndr: short } = await readReport(`${thread(1_000).join('\n')}\n\n${text}`);
  const { ndr: long } = await readReport(`${thread(60_000).join('\n')}\n\n${text}`);
  expect(long).toEqual(short);
});
