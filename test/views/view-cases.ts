import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Spoken } from '../../src/bot/answer';
import { composeUnreadable } from '../../src/bot/compose-help';
import { writeMemo } from '../../src/bot/memo';
import type { Reply } from '../../src/bot/reply';
import type { Article } from '../../src/corpus/article';
import type { Ndr } from '../../src/ndr/ndr';
import { anArticle } from '../bot/an-article';
import { anNdr, aRecipient } from '../bot/an-ndr';
import { core } from '../core';
import { messageIn } from '../message-in';
import { requestOf } from '../request-of';
import { samples } from '../samples';
import { HOSTILE_TEXTS } from './hostile-texts';
import { askedFor, diagnosis, saying, spoken, unsure } from './spoken-answers';

/** An answer that every view has to show. */
export interface ViewCase {
  readonly name: string;
  readonly answer: Spoken;
}

const TESTS = join(__dirname, '..');
const LEAST_CASES = 400;

/** What the bot says of many articles and samples, of every other kind, and of what was made to break a view. */
export async function viewCases(): Promise<readonly ViewCase[]> {
  const parts = core();
  const cases = [...ofArticles(parts), ...(await ofInputs(parts)), ...hugeOnes(), ...hostileOnes(parts)];
  if (cases.length < LEAST_CASES) throw new Error(`Only ${cases.length} cases were found`);
  return cases;
}

type Core = ReturnType<typeof core>;

/** The longest of hundreds of articles, on which a view's limits are tried, and some of the others. */
function chosen(articles: readonly Article[]): readonly Article[] {
  const length = (article: Article) => JSON.stringify(article).length;
  const byLength = [...articles].sort((a, b) => length(b) - length(a));
  return byLength.filter((_article, place) => place < 30 || place % 10 === 0);
}

function ofArticles({ articles, bot }: Core): readonly ViewCase[] {
  return chosen(articles).flatMap(article => {
    const answer = diagnosis(article, { ndr: WHOLE_NDR, others: articles, notes: ['Only 25 MB were read.'] });
    const memo = writeMemo(answer, 2_000) ?? '';
    const next = bot.recall({ memo, turn: 'next', place: 'channel' });
    return [
      { name: `a diagnosis by ${article.id}`, answer },
      { name: `the next match after ${article.id}`, answer: spoken(next ?? answer) },
      { name: `the article ${article.id}`, answer: spoken(bot.article(article.id)) },
    ];
  });
}

/** A report of which everything could be read. */
const WHOLE_NDR: Ndr = {
  recipients: [
    aRecipient({ statusCode: '5.1.1', replyCode: '550', reason: 'userunknown', permanent: true }),
    aRecipient({ address: 'lee@example.org', statusCode: '4.2.2', replyCode: '452', action: 'delayed' }),
  ],
  reporter: 'exchange-server',
  reportingMta: 'mx.example.net',
  remoteMta: 'mx.example.org',
  diagnosticCode: '550 5.1.1 <kim@example.org>: Recipient address rejected: User unknown',
  events: [{ source: 'MSExchangeMTA', id: 290 }],
  x400: { reason: 'unable-to-transfer', diagnostic: 'unrecognised-or-name' },
};

async function ofInputs({ bot }: Core): Promise<readonly ViewCase[]> {
  const inputs: readonly (readonly [string, string | Uint8Array])[] = [
    ...samples()
      .filter((_sample, place) => place % 8 === 0)
      .map(({ name, message }) => [name, message] as const),
    ...foldersIn('not-ndrs').map(([name, path]) => [name, messageIn(path)] as const),
    ...foldersIn('questions').map(
      ([name, path]) => [name, readFileSync(join(path, 'question.txt'), 'utf8')] as const,
    ),
    ...ASKED.map(text => [text, text] as const),
    ...HOSTILE_TEXTS.map(
      text => [`a report with ${quote(text)}`, `${REPORT} ${text} (in reply to ${text})`] as const,
    ),
  ];
  return Promise.all(
    inputs.map(async ([name, input]) => ({ name, answer: spoken(await bot.answer(requestOf(input))) })),
  );
}

function foldersIn(folder: string): readonly (readonly [name: string, path: string])[] {
  return readdirSync(join(TESTS, folder)).map(name => [name, join(TESTS, folder, name)]);
}

/** One for each kind of reply to what is no report. */
const ASKED = [
  'help',
  'what does 550 5.7.1 mean?',
  'mail to sales bounces',
  'KB5001234',
  'Q100009 is not what I need: mail to fax numbers is not sent by the connector',
  'shall we have lunch at 12:30?',
] as const;

const REPORT = 'Your message could not be delivered.\n<kim@example.org>: 550 5.1.1 User unknown';

function hugeOnes(): readonly ViewCase[] {
  const articles: Readonly<Record<string, Partial<Article>>> = {
    '60 steps of 2,000 characters': { steps: texts('Step', 60, 2_000) },
    '300 short steps': { steps: texts('Step', 300, 20) },
    'one step of 50,000 characters': { steps: [long('Step', 50_000)] },
    'a step of 50,000 characters behind another': { steps: ['Wait.', long('Step', 50_000)] },
    'a step of emoji': { steps: ['😀'.repeat(25_000)] },
    'steps that have to be escaped': { steps: Array.from({ length: 60 }, () => '&'.repeat(900)) },
    'a cause of 50,000 characters': { cause: long('Cause', 50_000) },
    'a title of 400 characters': { title: long('Title', 400) },
    'a title of 150 characters': { title: long('Title', 150) },
    'more of everything': {
      title: long('Title', 400),
      cause: long('Cause', 50_000),
      steps: texts('Step', 60, 5_000),
      symptoms: long('Symptom', 50_000),
      moreInformation: long('More', 50_000),
    },
  };
  const replies: Readonly<Record<string, Partial<Reply>>> = {
    '40 short facts': { facts: facts(40, 20) },
    '40 long facts': { facts: facts(40, 90) },
    '40 facts of 2,000 characters': { facts: facts(40, 2_000) },
    '100 facts': { facts: facts(100, 60) },
    '300 alternatives': {
      alternatives: texts('Other', 300, 60).map((title, index) => ({
        id: `Q${200_000 + index}`,
        title,
        confidence: 0.5,
      })),
    },
    'evidence of 2,500 characters': { evidence: texts('Evidence', 25, 100) },
    'evidence of 30,000 characters': { evidence: texts('Evidence', 300, 100) },
    '20 notes': { notes: texts('Note', 20, 80) },
    'all of that': {
      facts: facts(40, 200),
      alternatives: [{ id: 'Q200001', title: long('Other', 400), confidence: 0.5 }],
      evidence: texts('Evidence', 300, 100),
      cause: long('Cause', 50_000),
      steps: texts('Step', 60, 2_000),
      notes: texts('Note', 5, 100),
    },
  };
  return [
    ...Object.entries(articles).flatMap(([name, parts]) => [
      { name: `a diagnosis with ${name}`, answer: diagnosis(anArticle(parts), { ndr: WHOLE_NDR }) },
      { name: `an article with ${name}`, answer: askedFor(anArticle(parts)) },
    ]),
    ...Object.entries(replies).map(([name, parts]) => ({
      name: `a reply with ${name}`,
      answer: saying(parts),
    })),
  ];
}

function texts(name: string, count: number, length: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => long(`${name} ${index + 1} word`, length));
}

function facts(count: number, length: number): Reply['facts'] {
  return texts('Value', count, length).map((value, index) => ({ name: `Name ${index + 1}`, value }));
}

/** A text in which no two places look alike. */
function long(name: string, length: number): string {
  let text = '';
  for (let number = 1; text.length < length; number++) text += `${name} ${number}, `;
  return `${text.slice(0, length - 1)}.`;
}

function hostileOnes({ bot }: Core): readonly ViewCase[] {
  return HOSTILE_TEXTS.flatMap(text => [
    { name: `an article ${quote(text)} that is not there`, answer: spoken(bot.article(`Q1 ${text}`)) },
    { name: `an unsure answer to ${quote(text)}`, answer: unsure(hostileNdr(text), [text]) },
    { name: `a file that is ${quote(text)}`, answer: saying(composeUnreadable(`It is ${text}.`)) },
    { name: `a reply of ${quote(text)}`, answer: saying(hostileReply(text)) },
    { name: `a button with ${quote(text)}`, answer: spoken(pressed(text, bot) ?? unsure(anNdr())) },
  ]);
}

/** With a text wherever a report's own words may stand. */
function hostileNdr(text: string): Ndr {
  return anNdr({
    recipients: [
      aRecipient({ address: text, addressType: text }),
      aRecipient({ address: `${text}@example.org`, statusCode: '5.1.1' }),
    ],
    reportingMta: text,
    remoteMta: text,
    diagnosticCode: `550 ${text}`,
    events: [{ source: text, id: 1 }],
    x400: { reason: text, diagnostic: text },
  });
}

/** The answer to a button whose memo somebody has rewritten. */
function pressed(text: string, bot: Core['bot']) {
  const answer = diagnosis(anArticle({ id: 'Q169117' }), { ndr: hostileNdr(text) });
  const matches = answer.matches.map(match => ({ ...match, evidence: [text] }));
  const memo = JSON.stringify({
    ...JSON.parse(writeMemo({ ...answer, matches }, 2_000) ?? '{}'),
    [text]: text,
  });
  return bot.recall({ memo, turn: 'same', place: 'direct' });
}

/** With a text in every place, as an article by a careless hand might have it. */
function hostileReply(text: string): Reply {
  const around = `Say ${text} twice`;
  return {
    title: around,
    facts: [
      { name: 'Short', value: text },
      { name: 'Long', value: `${around}\n`.repeat(10) },
    ],
    cause: around,
    steps: [around, `${text} ${text}`],
    actor: 'sender',
    evidence: [around],
    source: { name: around, url: `https://handbook.example/?q=${text}`, date: '1999-05-01' },
    alternatives: [{ id: 'Q2', title: around, confidence: 0.5 }],
    notes: [around],
  };
}

const quote = (text: string) => JSON.stringify(text.slice(0, 30));
