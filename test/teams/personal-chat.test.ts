import { MAILBOX_FULL, MS_MAIL } from '../slack/reports';
import { startTeamsBot, type TeamsBot } from './a-teams-bot';
import { changed, html, personal } from './activities';

let bot: TeamsBot;
beforeEach(async () => {
  bot = await startTeamsBot();
});
afterEach(() => bot.close());

const card = () => JSON.stringify(bot.connector.messages().at(-1)?.body.attachments[0].content);

test.each([
  ['a report', MAILBOX_FULL, 'mailbox is full'],
  ['a question', 'what does 5.7.1 mean?', 'What 5.7.1 means'],
  ['a KB number', '169117', 'Q169117: '],
  ['a number that is none', 'Q999999', 'There is no article 999999'],
  ['talk', 'lunch at noon?', 'That is not a non-delivery report'],
])('%s is answered by one card', async (_, text, words) => {
  const message = personal(text);
  expect(await bot.send(message)).toEqual({ status: 200, body: '' });
  expect(bot.connector.sent).toEqual([
    expect.objectContaining({ method: 'POST', conversation: message.conversation.id }),
  ]);
  expect(card()).toContain(words);
});

test.each([
  'help',
  'Help!',
  'HELP',
  'hi',
  'hello',
  'Hello!',
  'thanks',
  '?',
  '',
  ' \u00a0 ',
  'triage',
  'triage:',
  'kb',
])('%p is no dead end', async text => {
  await bot.send(personal(text));
  expect(bot.connector.messages()).toHaveLength(1);
  expect(card()).toMatch(/How to use NDR Triage|I read non-delivery reports/);
  expect(card()).toMatch(/"1\."/);
});

test.each([
  ['kb 169117', 'Q169117: '],
  ['KB Q169117', 'Q169117: '],
  [`triage ${MAILBOX_FULL}`, 'mailbox is full'],
  [`Triage: ${MAILBOX_FULL}`, 'mailbox is full'],
  ['triage Q169117', 'Q169117: '],
])('the commands of the manifest are known: %.20s', async (text, words) => {
  await bot.send(personal(text));
  expect(card()).toContain(words);
});

test('a paste is read from its HTML', async () => {
  const attachments = [{ contentType: 'text/html', content: html(MAILBOX_FULL) }];
  await bot.send(personal(MAILBOX_FULL.replace(/\s+/g, ' '), { attachments }));
  expect(card()).toContain('mailbox is full');
});

test('addresses are shown whole', async () => {
  await bot.send(personal(MAILBOX_FULL));
  expect(card()).toContain('lena.brandt@kestrel-freight.example');
});

test('an edit changes the answer, a deletion takes it back', async () => {
  const message = personal(MAILBOX_FULL);
  await bot.send(message);
  await bot.send(changed(message, 'editMessage', { text: MS_MAIL }));
  await bot.send(changed(message, 'softDeleteMessage'));
  expect(bot.connector.sent.map(({ method, activity }) => [method, activity])).toEqual([
    ['POST', message.id],
    ['PUT', 'answer-1'],
    ['DELETE', 'answer-1'],
  ]);
});

test('nothing of it is logged', async () => {
  await bot.send(personal(MAILBOX_FULL));
  expect(bot.log.join()).toContain('answered a message in Teams');
  for (const word of ['lena', 'kestrel', 'QuotaExceeded', 'Kim']) expect(bot.log.join()).not.toContain(word);
});

test.each(['kb 99999999', 'kb abc'])('%p, which no article has, is told so', async text => {
  await bot.send(personal(text));
  expect(card()).toContain(`There is no article ${text.slice('kb '.length)} here`);
});
