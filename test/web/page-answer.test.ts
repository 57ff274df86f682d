import { markQuotes } from '../../adapters/web/page/marks';
import { pageAnswer } from '../../adapters/web/page-answer';
import { CONTROLS, inertReply } from '../../src/bot/inert';
import { answerRecord } from '../../src/bot/record';
import type { Request } from '../../src/bot/request';
import { TERMINAL_ATTACK } from '../hostile-inputs';
import { requestOf } from '../request-of';
import { samples } from '../samples';
import { MAIL_FILE, MAILBOX_FULL, MS_MAIL, UNCLEAR } from '../slack/reports';
import { HOSTILE_TEXTS } from '../views/hostile-texts';
import { CORE, startWebServer } from './a-web-server';
import { askApi } from './ask-api';
import { previewsOf } from './previews';

const { bot } = CORE;
const previews = previewsOf(bot);
const shownFor = (request: Request) => pageAnswer(bot.answer, request, previews);
const shownForText = (text: string) => shownFor(requestOf(text));

/** Every text in a value, and every key. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) => [key, ...textsIn(held)]);
}

/** Some of the hundreds; each finds its article in ndrs.test.ts. */
const NDRS = samples().filter((_sample, place) => place % 6 === 0);

test('samples are found', () => {
  expect(NDRS.length).toBeGreaterThan(0);
});

test('over HTTP it is the same', async () => {
  const server = await startWebServer();
  const headers = { 'Content-Type': 'text/plain' };
  const { body } = await askApi(server, '/api/page/answer', { body: MAILBOX_FULL, headers });
  await server.close();
  expect(body).toEqual(JSON.parse(JSON.stringify(await shownForText(MAILBOX_FULL))));
});

describe('the page shows', () => {
  test.each([
    ['a diagnosis', MAILBOX_FULL],
    ['an article', 'Q169117'],
    ['what is not sure', UNCLEAR],
    ['a question', 'what does 5.7.1 mean?'],
    ['help', 'hello'],
  ])('the bot’s own answer: %s', async (_, text) => {
    const answer = await bot.answer(requestOf(text));
    const { record, reply, shown } = await shownForText(text);
    expect({ record, shown }).toEqual({ record: answerRecord('', answer), shown: answer.shown });
    expect(answer.reply && inertReply(answer.reply)).toEqual(reply);
  });

  test('the text that was read, without the header and the message that came back', async () => {
    const { text } = await shownFor(requestOf(Buffer.from(MAIL_FILE)));
    expect(text).toContain('This is the mail system');
    expect(text).not.toMatch(/^(?:Received|Return-Path|Content-Type):/m);
  });

  test('the articles that are worth it, the best first', async () => {
    const { candidates, record } = await shownForText(MS_MAIL);
    expect(candidates.slice(0, 2).map(({ id }) => id)).toEqual(['Q169117', 'networkerror']);
    expect(record.matches.length).toBeGreaterThanOrEqual(candidates.length);
  });

  test('for each of them what the answer would be', async () => {
    const { candidates, reply, shown } = await shownForText(MS_MAIL);
    expect(shown).toBe(0);
    expect(candidates.map(candidate => candidate.reply.title)).toEqual(candidates.map(({ title }) => title));
    expect(candidates.every(candidate => candidate.reply.facts.length > 0)).toBe(true);
    expect(candidates[0]?.reply).toEqual({ ...reply, notes: candidates[0]?.reply.notes });
  });

  test('articles for a question, and none that is not worth it', async () => {
    const sure = await shownForText('what is event 2375 of MSExchangeMSMI?');
    expect([sure.shown, ...sure.candidates.map(({ id }) => id)]).toEqual([0, 'Q169117']);
    const unsure = await shownForText('what does 5.7.1 mean?');
    expect([unsure.shown, unsure.record.kind, unsure.candidates]).toEqual([null, 'unsure', []]);
  });

  test.each(['hello', 'lunch at noon?', ''])('help without articles: %p', async text => {
    const { candidates, shown, record } = await shownForText(text);
    expect({ candidates, shown, kind: record.kind }).toEqual({ candidates: [], shown: null, kind: 'help' });
  });

  test('no text for an article that was asked for', async () => {
    const { text, candidates } = await shownForText('KB169117');
    expect({ text, ids: candidates.map(({ id }) => id) }).toEqual({ text: null, ids: ['Q169117'] });
  });
});

describe('of every sample', () => {
  test.each(NDRS)('$name: what is shown stands among the candidates', async ({ message }) => {
    const { candidates, shown, record } = await shownFor(requestOf(message));
    const confidences = candidates.map(({ confidence }) => confidence);
    expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
    const offered = candidates.map(({ id }) => id);
    expect(record.matches.map(({ id }) => id).filter(id => offered.includes(id))).toEqual(offered);
    if (shown === null) expect(record.kind).not.toBe('diagnosis');
    else expect(candidates[shown]).toBeDefined();
  });

  test.each(NDRS)('$name: what spoke for the article is marked in the text', async ({ message }) => {
    const { text, candidates, shown, record } = await shownFor(requestOf(message));
    const quotes = candidates[shown ?? -1]?.quotes ?? [];
    // The server's own words may come from the part of a mail that is for programs.
    const isInText = quotes.some(quote => quote !== record.ndr?.diagnosticCode);
    const marked = markQuotes(text ?? '', quotes).some(({ isMarked }) => isMarked);
    expect(marked || !isInText).toBe(true);
  });

  test('every quote has a word', async () => {
    const answers = await Promise.all(NDRS.map(({ message }) => shownFor(requestOf(message))));
    const quotes = answers.flatMap(({ candidates }) => candidates.flatMap(candidate => candidate.quotes));
    expect(quotes.filter(quote => wordsOf(quote).length === 0)).toEqual([]);
  });
});

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

describe('in a channel addresses are masked', () => {
  test.each(NDRS)('$name', async ({ message }) => {
    const { channel, record } = await shownFor(requestOf(message));
    const addresses = (record.ndr?.recipients ?? []).flatMap(({ address }) => address ?? []);
    for (const sent of [channel.slack, channel.teams]) {
      const texts = textsIn(sent).join('\n');
      expect(addresses.filter(address => texts.includes(address))).toEqual([]);
    }
  });

  test('and on the page they are whole', async () => {
    const { channel, reply, record, candidates } = await shownForText(MAILBOX_FULL);
    const address = 'lena.brandt@kestrel-freight.example';
    expect(record.ndr?.recipients[0]?.address).toBe(address);
    for (const whole of [reply.facts, candidates[0]?.reply.facts]) {
      expect(textsIn(whole)).toContain(address);
    }
    for (const sent of [channel.slack, channel.teams]) {
      const texts = textsIn(sent).join('\n');
      expect(texts).toContain('l…t@kestrel-freight.example');
      expect(texts).not.toContain('lena');
    }
  });
});

test('a channel is sent what the platforms make of the answer', async () => {
  const { channel } = await shownForText(MAILBOX_FULL);
  expect(channel.slack).toMatchObject({ text: expect.any(String), blocks: expect.any(Array) });
  expect(channel.teams).toMatchObject({ type: 'AdaptiveCard', body: expect.any(Array) });
});

describe('what is shown can not act', () => {
  const ACTS = new RegExp(CONTROLS.source);

  test.each([TERMINAL_ATTACK, ...HOSTILE_TEXTS])('%.60p', async hostile => {
    const report = `${MAILBOX_FULL}\n<kim@example.org>: 550 5.1.1 ${hostile} user unknown\n${hostile}`;
    for (const asked of [report, hostile, `what is ${hostile} 5.7.1?`]) {
      const { reply, text, candidates, channel } = await shownForText(asked);
      const texts = textsIn({ reply, text, candidates, channel });
      expect(texts.filter(shown => ACTS.test(shown) || /\p{Surrogate}/u.test(shown))).toEqual([]);
    }
  });
});
