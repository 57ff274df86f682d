import { type Bot, createBot } from '../../src/bot/bot';
import { privateRequest, type Request } from '../../src/bot/request';
import { corpusOf } from '../../src/corpus/corpus';
import type { Classifier } from '../../src/match/classifier';
import { CONFIDENT } from '../../src/match/weights';
import type { Report } from '../../src/ndr/read-report';
import { UnreadableInput } from '../../src/ndr/unreadable-input';
import { anAnswer } from './an-answer';
import { anArticle } from './an-article';
import { anNdr, aRecipient } from './an-ndr';

const full = anArticle();
const hawk = anArticle({ id: 'KB200002', title: 'A hawk is about' });
const REPORT = anNdr({ recipients: [aRecipient({ statusCode: '5.2.2', replyCode: '552' })] });

/** Reads a text that begins with NDR as a report; what else it gives back is the text itself. */
async function read(input: Uint8Array | string): Promise<Report> {
  const text = typeof input === 'string' ? input : new TextDecoder().decode(input);
  if (text === 'broken') throw new UnreadableInput('This file is broken; save it again.');
  return { ndr: text.startsWith('NDR') ? REPORT : null, text, cut: text.includes('long') ? ['Cut.'] : [] };
}

/** Sure of a text that names the dovecote, and half sure of one that names a hawk. */
const classify: Classifier = ({ text }) => [
  ...(text.includes('dovecote')
    ? [
        {
          article: full,
          confidence: CONFIDENT,
          alone: CONFIDENT,
          evidence: ['the word dovecote'],
          quotes: [],
        },
      ]
    : []),
  ...(text.includes('hawk')
    ? [
        {
          article: hawk,
          confidence: CONFIDENT - 0.01,
          alone: CONFIDENT - 0.01,
          evidence: ['the word hawk'],
          quotes: [],
        },
      ]
    : []),
];

const bot: Bot = createBot({ corpus: corpusOf([hawk, full]), read, classify });

function ask(text: string, parts: Partial<Request> = {}) {
  return bot.answer({ ...privateRequest(text), ...parts });
}

const file = (text: string) => new TextEncoder().encode(text);

describe('what is answered how', () => {
  test.each([
    ['a report with a confident match', 'NDR dovecote', 'diagnosis'],
    ['a report with a weak match', 'NDR hawk', 'unsure'],
    ['a report with no match', 'NDR', 'unsure'],
    ['a question with a confident match', 'is the dovecote full?', 'diagnosis'],
    ['a question about mail without one', 'why does my mail to the office bounce?', 'unsure'],
    ['a question that comes near an article', 'seen that hawk?', 'unsure'],
    ['a question about a code', 'what does 5.7.1 mean?', 'unsure'],
    ['an article number', 'please show me KB100001', 'article'],
    ['an unknown article number', 'Q100009', 'unsure'],
    ['a greeting', 'Hello!', 'help'],
    ['a call for help', 'help', 'help'],
    ['nothing', ' \n', 'help'],
    ['talk about something else', 'lunch at noon?', 'help'],
    [
      'a mail that is no report',
      'From: a@example.org\nSubject: Automatic reply\n\nI read mail on Monday.',
      'help',
    ],
  ])('%s', async (_, text, kind) => {
    const answer = await ask(text);
    expect(answer.kind).toBe(kind);
    expect(answer.reply).not.toBeNull();
    expect(answer.ndr).toEqual(text.startsWith('NDR') ? REPORT : null);
  });
});

describe('where nobody asked', () => {
  test.each(['NDR dovecote', 'NDR'])('a report is answered: %s', async text => {
    expect((await ask(text, { place: 'channel', addressed: false })).kind).not.toBe('silent');
  });

  test.each([
    'is the dovecote full?',
    'what does 5.7.1 mean?',
    'Q100001',
    'help',
    'lunch at noon?',
    '',
    'broken',
  ])('nothing else is: %p', async text => {
    expect(await ask(text, { place: 'channel', addressed: false })).toEqual(anAnswer());
  });

  test.each([
    ['pasted', 'NDR dovecote', {}],
    ['attached', '', { attachments: [file('NDR dovecote')] }],
  ])('nor is a report where the bot is not welcome: %s', async (_, text, parts) => {
    const unwelcome = { place: 'channel', addressed: false, isWelcome: async () => false, ...parts } as const;
    expect(await ask(text, unwelcome)).toEqual(anAnswer());
  });

  test.each([
    ['talk', 'lunch at noon?', { addressed: false }],
    ['a report to the bot itself', 'NDR dovecote', { addressed: true }],
  ])('nobody is asked about %s', async (_, text, parts) => {
    const isWelcome = jest.fn(async () => true);
    await ask(text, { place: 'channel', ...parts, isWelcome });
    expect(isWelcome).not.toHaveBeenCalled();
  });
});

test.each([
  ['channel', 'k…m@example.org'],
  ['direct', 'kim@example.org'],
] as const)('in a %s the recipient is shown as %s', async (place, value) => {
  for (const text of ['NDR dovecote', 'NDR']) {
    const { reply, topic } = await ask(text, { place });
    expect(reply?.facts).toContainEqual({ name: 'Recipient', value });
    expect(topic).toMatchObject({ ndr: { recipients: [{ address: value }] } });
  }
});

describe('article numbers', () => {
  test('the article that was asked for is the one match', async () => {
    const { matches, reply } = await ask('https://support.microsoft.com/kb/200002');
    expect(matches.map(({ article, confidence }) => [article.id, confidence])).toEqual([['KB200002', 1]]);
    expect(reply).toMatchObject({
      title: 'KB200002: A hawk is about',
      steps: hawk.steps,
      source: hawk.source,
    });
  });

  test('an unknown number alone offers nothing', async () => {
    const { matches, reply } = await ask('Q100009');
    expect(matches).toEqual([]);
    expect(reply?.title).toBe('There is no article 100009 here');
    expect(reply?.alternatives).toEqual([]);
  });

  test('an unknown number with words offers what is near, and never as the answer', async () => {
    const { kind, matches, reply } = await ask('does Q100009 say why the dovecote is full?');
    expect(kind).toBe('unsure');
    expect(matches.map(({ article }) => article.id)).toEqual(['Q100001']);
    expect(reply?.alternatives.map(({ id }) => id)).toEqual(['Q100001']);
  });

  test.each([
    ['Q100001', 'article'],
    ['100001', 'article'],
    ['kb 200002', 'article'],
    ['no-such-slug', 'unsure'],
  ])('an article is shown by any spelling: %s', (spelling, kind) => {
    expect(bot.article(spelling).kind).toBe(kind);
  });

  test('a spelling that is a whole text is not repeated in full', () => {
    expect(bot.article('x'.repeat(5_000)).reply?.title.length).toBeLessThan(100);
  });
});

describe('attachments', () => {
  test('a report in a file is answered before the text that came with it', async () => {
    const { kind, matches } = await ask('is it Q200002?', {
      attachments: [file('hello'), file('NDR dovecote')],
    });
    expect(kind).toBe('diagnosis');
    expect(matches[0]?.article.id).toBe('Q100001');
  });

  test('files that are no reports are read together with the text', async () => {
    const { kind } = await ask('what is this?', { attachments: [file('dovecote')] });
    expect(kind).toBe('diagnosis');
  });

  test('a file that cannot be opened is told about', async () => {
    const { kind, reply } = await ask('', { attachments: [file('broken')] });
    expect(kind).toBe('help');
    expect(reply?.cause).toBe('This file is broken; save it again.');
  });

  test('a file that cannot be opened does not hide a report beside it', async () => {
    const { kind } = await ask('', { attachments: [file('broken'), file('NDR dovecote')] });
    expect(kind).toBe('diagnosis');
  });

  test('files beyond the fifth are left out, which is said', async () => {
    const files = [file('NDR dovecote'), ...Array.from({ length: 5 }, () => file('hello'))];
    expect((await ask('', { attachments: files })).reply?.notes).toEqual([
      'Only the first 5 files were read.',
    ]);
  });

  test('of several reports the first is answered, which is said', async () => {
    const files = [file('NDR dovecote'), file('NDR hawk')];
    const { kind, reply } = await ask('', { attachments: files });
    expect(kind).toBe('diagnosis');
    expect(reply?.notes).toEqual([expect.stringContaining('the first of the reports')]);
  });

  test('errors that are ours are not swallowed', async () => {
    const failing = createBot({
      corpus: corpusOf([]),
      classify,
      read: () => Promise.reject(new TypeError('bug')),
    });
    await expect(failing.answer(privateRequest('x'))).rejects.toThrow('bug');
  });
});

test.each(['NDR dovecote long', 'NDR long', 'dovecote long', 'a long mail', 'long lunch?'])(
  'what was cut is said: %s',
  async text => {
    expect((await ask(text)).reply?.notes).toEqual(['Cut.']);
  },
);
