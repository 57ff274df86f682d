import type { Action, Card } from '../../adapters/teams/card';
import { MOST_MATCHES } from '../../src/match/ranked';
import { MAILBOX_FULL, MS_MAIL, VAGUE } from '../slack/reports';
import { startTeamsBot, type TeamsBot } from './a-teams-bot';
import { inChannel, invoke, mention, personal, press } from './activities';
import { cardViolations } from './card-violations';
import { buttonsOf, renderedCard } from './rendered-card';

let bot: TeamsBot;
beforeEach(async () => {
  bot = await startTeamsBot();
});
afterEach(() => bot.close());

const cardIn = (body: { attachments: readonly { content: Card }[] }) => body.attachments[0]?.content as Card;

async function answerTo(message: object): Promise<Card> {
  await bot.send(message);
  return cardIn(bot.connector.messages().at(-1)?.body);
}

/** The ways in which clients send a press, and where the card comes that takes the place of the old one. */
const WAYS = {
  'Action.Execute': async ({ data }: Action, parts: object = {}) => {
    const { status, body } = await bot.send(press(data, { ...parts }));
    expect({ status, statusCode: body.statusCode, type: body.type }).toEqual({
      status: 200,
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
    });
    return body.value as Card;
  },
  'Action.Submit': async ({ fallback }: Action, parts: object = {}) => {
    const submitted = inChannel('', {
      text: undefined,
      value: fallback?.data,
      replyToId: 'answer-1',
      ...parts,
    });
    expect(await bot.send(submitted)).toEqual({ status: 200, body: '' });
    const sent = bot.connector.sent.at(-1);
    expect(sent).toMatchObject({ method: 'PUT', activity: 'answer-1' });
    return cardIn(sent?.body);
  },
} as const;

describe.each(Object.entries(WAYS))('by %s', (_way, pressButton) => {
  async function go(card: Card, title: string, parts?: object) {
    const button = buttonsOf(card)[title];
    if (button === undefined) throw new Error(`There is no button ${title}`);
    const next = await pressButton(button, parts);
    expect(cardViolations(next)).toEqual([]);
    return next;
  }

  test('Other matches goes through the matches in place, and begins anew', async () => {
    let card = await answerTo(inChannel(MS_MAIL));
    const titles = [renderedCard(card).title];
    do {
      card = await go(card, 'Other matches');
      titles.push(renderedCard(card).title);
    } while (titles.at(-1) !== titles[0] && titles.length <= MOST_MATCHES);
    expect(titles.at(-1)).toBe(titles[0]);
    expect(titles.length).toBeGreaterThan(2);
    expect(new Set(titles).size).toBe(titles.length - 1);
    expect(bot.connector.sent.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  test('Other matches keeps the facts, and in a channel the addresses masked', async () => {
    const card = await answerTo(inChannel(`${MS_MAIL}\nDelivery to (SMTP:kim.lee@example.org) failed.`));
    const next = JSON.stringify(await go(card, 'Other matches'));
    expect(next).toContain('2375');
    expect(next).not.toContain('kim.lee');
  });

  test('in a personal chat addresses stay whole', async () => {
    const message = personal(`${MS_MAIL}\nDelivery to (SMTP:kim.lee@example.org) failed.`);
    const { conversation } = message;
    const next = await go(await answerTo(message), 'Other matches', { conversation });
    expect(JSON.stringify(next)).toContain('kim.lee@example.org');
  });

  test('Other matches shows the nearest article where none was sure', async () => {
    const next = await go(await answerTo(mention(VAGUE)), 'Other matches');
    expect(renderedCard(next).texts.join()).toContain('with a confidence of');
  });

  test('This fixed it is counted once for each person, and thanked for', async () => {
    const card = await answerTo(inChannel(MAILBOX_FULL));
    const { conversation } = inChannel('');
    const thanked = await go(card, 'This fixed it', { conversation });
    await go(card, 'This fixed it', { conversation });
    await go(card, 'This fixed it', { conversation, from: { id: '29:lee' } });
    expect(await bot.store.feedback.tally()).toEqual([{ article: 'mailboxfull', fixed: 2, unhelped: 0 }]);
    expect(renderedCard(thanked).title).toBe(renderedCard(card).title);
    expect(renderedCard(thanked).texts.at(-1)).toContain('Thank you');
  });

  test('Did not help offers the next match, and after the last what else would help', async () => {
    let card = await answerTo(inChannel(MS_MAIL));
    const titles = [renderedCard(card).title];
    while (buttonsOf(card)['Did not help']) {
      card = await go(card, 'Did not help');
      titles.push(renderedCard(card).title);
    }
    expect(titles.length).toBeGreaterThan(2);
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.at(-1)).toBe('I am not sure why this message was not delivered');
    expect(renderedCard(card).texts.join()).toContain('None of the articles that fit helped');
    const tally = await bot.store.feedback.tally();
    expect(tally[0]?.article).toBe('Q169117');
    expect(tally.map(({ unhelped }) => unhelped)).toEqual(titles.slice(1).map(() => 1));
  });

  test('Show the article shows all of it, and leads back to the answer', async () => {
    const card = await answerTo(inChannel(MS_MAIL));
    const article = await go(card, 'Show the article');
    const shown = renderedCard(article).texts.join('\n');
    for (const part of ['Q169117', 'Symptoms', 'Who must act', 'Source']) expect(shown).toContain(part);
    const { title, steps } = renderedCard(await go(article, 'Back to the answer'));
    expect({ title, steps }).toEqual({ title: renderedCard(card).title, steps: renderedCard(card).steps });
  });
});

test('where nothing else fits, no other matches are offered', async () => {
  expect(buttonsOf(await answerTo(inChannel(MAILBOX_FULL)))).not.toHaveProperty('Other matches');
});

test('a card whose place is not known any more is answered by a new one', async () => {
  const { data } = buttonsOf(await answerTo(inChannel(MS_MAIL)))['Other matches'] as Action;
  await bot.send(inChannel('', { value: data }));
  expect(bot.connector.sent.at(-1)).toMatchObject({ method: 'POST', body: { type: 'message' } });
});

test.each([403, 404])(
  'a card that Teams does not let be replaced (%d) is answered by a new one',
  async status => {
    const { data } = buttonsOf(await answerTo(inChannel(MS_MAIL)))['Other matches'] as Action;
    bot.connector.refuseNext(status);
    expect((await bot.send(inChannel('', { value: data, replyToId: 'answer-9' }))).status).toBe(200);
    expect(bot.connector.sent.at(-1)).toMatchObject({ method: 'POST', body: { type: 'message' } });
  },
);

const GONE = JSON.stringify({
  topic: { about: 'article' },
  candidates: [{ id: 'Q1', confidence: 1, evidence: [] }],
  shown: 0,
});

describe.each(['next', 'fixed', 'unhelped', 'article', 'answer', 'post'])('the button %s', verb => {
  test.each([
    ['is empty', ''],
    ['is no JSON', '{"topic":'],
    ['is other JSON', '{"topic":7,"candidates":"x"}'],
    ['names an article that is gone', GONE],
    ['is huge', '['.repeat(100_000)],
    ['has a prototype', '{"__proto__":{"topic":1}}'],
  ])('says so in a card when what it carries %s', async (_, memo) => {
    const { status, body } = await bot.send(press({ verb, memo }));
    expect({ status, statusCode: body.statusCode }).toEqual({ status: 200, statusCode: 200 });
    expect(renderedCard(body.value).title).toContain('earlier version');
    expect(cardViolations(body.value)).toEqual([]);
    expect(await bot.store.feedback.tally()).toEqual([]);
  });
});

test.each([
  ['no value', undefined],
  ['a value that is null', null],
  ['a value that is text', 'next'],
  ['no action', {}],
  ['an action that is null', { action: null }],
  ['no data', { action: { type: 'Action.Execute', verb: 'next' } }],
  ['no verb', { action: { type: 'Action.Execute', data: { memo: '{}' } } }],
  ['an unknown verb', { action: { verb: 'x', data: { verb: 'x', memo: '{}' } } }],
  ['the name of a method for a verb', { action: { data: { verb: 'constructor', memo: '{}' } } }],
  ['a memo that is no text', { action: { data: { verb: 'next', memo: { a: 1 } } } }],
  ['an array for data', { action: { data: [] } }],
])('a press with %s is answered with an error of the documented shape', async (_, value) => {
  expect(await bot.send(invoke('adaptiveCard/action', value))).toEqual({
    status: 200,
    body: {
      statusCode: 400,
      type: 'application/vnd.microsoft.error',
      value: { code: 'BadRequest', message: expect.stringContaining('button') },
    },
  });
});

test('a message with a value that is no press of ours is a message like others', async () => {
  await bot.send(personal('Q169117', { value: { verb: 'other' } }));
  expect(bot.connector.messages()[0]?.body.summary).toContain('Q169117');
});
