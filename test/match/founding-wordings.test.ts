import { CONFIDENT } from '../../src/match/weights';
import { core } from '../core';
import { requestOf } from '../request-of';
import { FAR_WORDINGS, FOUNDING_WORDINGS, NEGATIVES, UNCOVERED } from './founding-wordings';

const { bot } = core();
const wordings = pairs(FOUNDING_WORDINGS);

/** What stands below a mail that was pasted whole: some 2,000 words. */
const THREAD = `

Kind regards
Karen Hansen
Sales

${'The content of this letter is meant for the persons it is addressed to. Whoever gets it by accident is asked to tell us and to destroy it. Agreements need our signature on paper. '.repeat(12)}
${'\nOn Tuesday Ann Example <ann@example.org> wrote:\n> Hello Bob,\n>\n> the figures of March are in the folder. Could you read them before we meet the auditors at ten, and tell Peter what\n> you think of the second table? The rooms are booked.\n>\n> Regards\n> Ann\n'.repeat(30)}`;

test.each(wordings)('%s is the diagnosis of: %s', async (id, text) => {
  const { kind, matches } = await bot.answer(requestOf(text));
  expect({ kind, first: matches[0]?.article.id }).toEqual({ kind: 'diagnosis', first: id });
});

test('it stays the diagnosis above a signature, a disclaimer and a thread of 2,000 words', async () => {
  const answers = await Promise.all(
    wordings.map(async ([id, text]) => ({ id, answer: await bot.answer(requestOf(text + THREAD)) })),
  );
  const wrong = answers.filter(
    ({ id, answer }) => answer.kind !== 'diagnosis' || answer.matches[0]?.article.id !== id,
  );
  expect(wrong.map(({ id, answer }) => [id, answer.kind, answer.matches[0]?.article.id])).toEqual([]);
});

test.each(pairs(FAR_WORDINGS))('%s comes first, without being the diagnosis, for: %s', async (id, text) => {
  const { kind, matches } = await bot.answer(requestOf(text));
  expect({ kind, first: matches[0]?.article.id }).toEqual({ kind: 'unsure', first: id });
});

test.each(UNCOVERED)('no article answers: %s', async text => {
  expect(await confidenceIn(text)).toBeLessThan(CONFIDENT);
});

test.each(NEGATIVES)('no article answers what is not about mail delivery: %s', async text => {
  expect(await confidenceIn(text)).toBeLessThan(CONFIDENT);
});

function pairs(texts: Readonly<Record<string, readonly string[]>>): readonly (readonly [string, string])[] {
  return Object.entries(texts).flatMap(([id, those]) => those.map(text => [id, text] as const));
}

async function confidenceIn(text: string): Promise<number> {
  const { matches } = await bot.answer(requestOf(text));
  return matches[0]?.confidence ?? 0;
}
