import { MAILBOX_FULL, MS_MAIL, TALK, UNCLEAR } from '../slack/reports';
import { startTeamsBot, type TeamsBot } from './a-teams-bot';
import { BOT, changed, groupChat, html, inChannel, mention } from './activities';

let bot: TeamsBot;
beforeEach(async () => {
  bot = await startTeamsBot();
});
afterEach(() => bot.close());

const posts = () => bot.connector.sent.filter(({ method }) => method === 'POST');
const cards = () => posts().map(({ body }) => JSON.stringify(body.attachments?.[0]?.content ?? null));
const card = () => cards().at(-1) ?? '';

const OTHER = { id: '29:lee', name: 'Lee' };
const mentionOf = (mentioned: object, text?: string) => ({ type: 'mention', mentioned, text });

describe('a mention', () => {
  test.each([
    ['a report', MAILBOX_FULL, 'mailbox is full'],
    ['a question', 'what does 5.7.1 mean?', 'What 5.7.1 means'],
    ['a KB number', 'Q169117', 'Q169117: '],
    ['a number that is none', 'kb 123456', 'There is no article 123456'],
    ['talk', 'lunch at noon?', 'That is not a non-delivery report'],
    ['help', 'help', 'How to use NDR Triage'],
    ['nothing', '', 'How to use NDR Triage'],
    ['a greeting', 'hello', 'I read non-delivery reports'],
  ])('with %s is answered by one card in its thread', async (_, text, words) => {
    const message = mention(text);
    expect(await bot.send(message)).toEqual({ status: 200, body: '' });
    expect(posts()).toEqual([
      expect.objectContaining({ conversation: message.conversation.id, activity: message.id }),
    ]);
    expect(message.conversation.id).toMatch(/;messageid=\d+$/);
    expect(card()).toContain(words);
  });

  test('in a group chat is answered there', async () => {
    const conversation = groupChat();
    await bot.send(mention(MAILBOX_FULL, { conversation }));
    expect(posts()).toEqual([expect.objectContaining({ conversation: conversation.id })]);
    expect(card()).toContain('mailbox is full');
  });

  test('sends a message with a card, a summary and no text', async () => {
    await bot.send(mention('Q169117'));
    const { type, summary, text, attachments } = posts()[0]?.body ?? {};
    expect({
      type,
      summary,
      text,
      kinds: attachments.map((item: { contentType: string }) => item.contentType),
    }).toEqual({
      type: 'message',
      summary: expect.stringContaining('Q169117'),
      text: undefined,
      kinds: ['application/vnd.microsoft.card.adaptive'],
    });
  });

  test('is read from the HTML, which keeps the lines that the text has lost', async () => {
    const content = `<div>${html(MAILBOX_FULL)}</div>`;
    await bot.send(
      mention('', { text: '<at>NDR Triage</at> see', attachments: [{ contentType: 'text/html', content }] }),
    );
    expect(card()).toContain('mailbox is full');
  });

  test.each([
    ['no HTML', []],
    ['HTML that is empty', [{ contentType: 'text/html', content: ' ' }]],
    ['HTML that is none', [{ contentType: 'text/html', content: { html: 7 } }]],
    ['HTML that shows nothing', [{ contentType: 'text/html', content: '<div><img src="x"></div>' }]],
  ])('with %s is read from the text', async (_, attachments) => {
    await bot.send(mention('Q169117', { attachments }));
    expect(card()).toContain('Q169117: ');
  });

  test('shows the whole conversation no more of an address than its first and last letter', async () => {
    await bot.send(mention(MAILBOX_FULL));
    expect(card()).toContain('l…t@kestrel-freight.example');
    expect(JSON.stringify(posts())).not.toContain('lena.brandt');
  });

  const AT = '<at>NDR Triage</at>';
  const OF_BOT = mentionOf(BOT, AT);

  test.each([
    ['its mention twice', `${AT} ${AT} kb 169117`, [OF_BOT, OF_BOT]],
    ['one entity for two mentions', `${AT} kb 169117 ${AT}`, [OF_BOT]],
    ['its mention at the end', `kb 169117 ${AT}`, [OF_BOT]],
    ['an entity without text', `${AT} kb 169117`, [mentionOf(BOT)]],
    ['an entity whose text is null', `${AT} kb 169117`, [{ ...mentionOf(BOT), text: null }]],
    [
      'a name with special characters',
      '<at>NDR (Triage) [$&] *.+</at> kb 169117',
      [mentionOf({ ...BOT, name: 'NDR (Triage) [$&] *.+' }, '<at>NDR (Triage) [$&] *.+</at>')],
    ],
    ['entities of other kinds', `${AT} kb 169117`, [{ type: 'clientInfo', locale: 'en' }, null, 7, OF_BOT]],
  ])('is removed from the text by its entity: %s', async (_, text, entities) => {
    await bot.send(inChannel(text, { entities }));
    expect(card()).toContain('Q169117: ');
  });

  test.each(['help', 'triage'])('is removed before a command is looked for: %s', async command => {
    await bot.send(inChannel(`<at>NDR Triage</at>\u00a0${command}`, { entities: [mentionOf(BOT)] }));
    expect(card()).toContain('How to use NDR Triage');
  });

  const span = (place: number, name: string) =>
    `<span itemscope itemtype="http://schema.skype.com/Mention" itemid="${place}">${name}</span>`;

  test.each([
    ['behind somebody else’s', `${span(0, 'Lee')} ${span(1, 'NDR Triage')} help`, 'That is not'],
    ['twice', `${span(1, 'NDR Triage')}&nbsp;${span(2, 'NDR Triage')}&nbsp;help`, 'How to use'],
    ['with an escaped name', `${span(1, 'NDR &amp; Co &lt;x&gt;')}&nbsp;help`, 'How to use'],
    ['as an element of its own', '<at id="1">NDR Triage</at>&nbsp;help', 'How to use'],
  ])('is removed from the HTML by its place among the entities: %s', async (_, content, words) => {
    const entities = [mentionOf(OTHER), mentionOf(BOT), mentionOf(BOT)];
    await bot.send(inChannel('', { entities, attachments: [{ contentType: 'text/html', content }] }));
    expect(card()).toContain(words);
  });

  test.each([undefined, null])('without any text (%p) is told how the bot is used', async text => {
    await bot.send(mention('', { text, attachments: [] }));
    expect(card()).toContain('How to use NDR Triage');
  });

  test('of somebody else is none', async () => {
    const entities = [mentionOf(OTHER, '<at>NDR Triage</at>')];
    await bot.send(inChannel('<at>NDR Triage</at> Q169117', { entities }));
    expect(bot.connector.sent).toEqual([]);
  });
});

describe('a report that nobody asked about', () => {
  test.each([
    ['with a fitting article', MAILBOX_FULL, 'mailbox is full'],
    ['without one', UNCLEAR, 'not sure why'],
  ])('%s gets one answer in its thread', async (_, report, words) => {
    const message = inChannel(report);
    await bot.send(message);
    expect(posts()).toEqual([expect.objectContaining({ conversation: message.conversation.id })]);
    expect(card()).toContain(words);
  });

  test('in a group chat gets one too', async () => {
    await bot.send(inChannel(MAILBOX_FULL, { conversation: groupChat() }));
    expect(posts()).toHaveLength(1);
  });
});

describe('silence', () => {
  test.each(TALK)('ordinary talk is not answered: %p', async text => {
    const attachments = [{ contentType: 'text/html', content: html(text) }];
    expect((await bot.send(inChannel(text, { attachments }))).status).toBe(200);
    expect(bot.connector.sent).toEqual([]);
  });

  test.each([
    ['a typing indicator', { type: 'typing' }],
    ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }],
    ['an event', { type: 'event', name: 'application/vnd.microsoft.readReceipt' }],
    ['an unknown type', { type: 'galaxyJoined' }],
  ])('%s is not answered', async (_, parts) => {
    expect((await bot.send(inChannel(MAILBOX_FULL, parts))).status).toBe(200);
    expect(bot.connector.sent).toEqual([]);
  });
});

describe('once', () => {
  test('a message that is delivered again is acknowledged and not answered', async () => {
    const message = mention(MAILBOX_FULL);
    await bot.send(message);
    expect((await bot.send(message)).status).toBe(200);
    expect(posts()).toHaveLength(1);
  });

  test('a message that is delivered again while it is answered waits for that', async () => {
    const message = mention(MAILBOX_FULL);
    const answers = await Promise.all([bot.send(message), bot.send(message), bot.send(message)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(posts()).toHaveLength(1);
  });

  test('a delivery after a failure is answered', async () => {
    const message = mention(MAILBOX_FULL);
    bot.connector.refuseNext(400);
    expect((await bot.send(message)).status).toBe(500);
    expect((await bot.send(message)).status).toBe(200);
    expect(posts()).toHaveLength(1);
  });

  test('what another process handles is to come again, and is answered when that one gave up', async () => {
    const message = mention(MAILBOX_FULL);
    const key = `teams:${message.conversation.id.split(';')[0]}:${message.id}`;
    await bot.store.claims.claim(key, 60_000);
    expect((await bot.send(message)).status).toBe(503);
    expect(posts()).toEqual([]);
    bot.clock.advance(60_000);
    expect((await bot.send(message)).status).toBe(200);
    expect(posts()).toHaveLength(1);
  });

  test('the same text in another message or conversation is another message', async () => {
    const message = mention(MAILBOX_FULL);
    await bot.send(message);
    await bot.send({ ...message, id: '1' });
    await bot.send({ ...message, conversation: groupChat() });
    expect(posts()).toHaveLength(3);
  });

  test('messages without ids are told apart', async () => {
    const message = mention(MAILBOX_FULL, { id: undefined });
    await bot.send(message);
    await bot.send(message);
    expect(posts()).toHaveLength(2);
  });
});

describe('a message that changes', () => {
  const updates = () => bot.connector.sent.filter(({ method }) => method === 'PUT');
  const removals = () => bot.connector.sent.filter(({ method }) => method === 'DELETE');
  const edited = (message: object, text: string) =>
    changed(message, 'editMessage', { text, attachments: [] });

  async function answered() {
    const message = inChannel(MAILBOX_FULL);
    await bot.send(message);
    return message;
  }

  test('has its answer changed with it, not repeated', async () => {
    const message = await answered();
    await bot.send(edited(message, MS_MAIL));
    expect(updates()).toEqual([
      expect.objectContaining({ conversation: message.conversation.id, activity: 'answer-1' }),
    ]);
    expect(JSON.stringify(updates())).toContain('2375');
    expect(posts()).toHaveLength(1);
  });

  test('into no report loses its answer', async () => {
    const message = await answered();
    await bot.send(edited(message, 'never mind'));
    await bot.send(edited(message, 'really, never mind'));
    expect(removals()).toEqual([
      expect.objectContaining({ conversation: message.conversation.id, activity: 'answer-1' }),
    ]);
  });

  test('into a report is answered, once', async () => {
    const message = inChannel('wait, I paste it');
    await bot.send(message);
    await bot.send(edited(message, MAILBOX_FULL));
    await bot.send(edited(message, MAILBOX_FULL));
    expect(posts()).toHaveLength(1);
  });

  test('from talk to other talk stays without an answer', async () => {
    const message = inChannel('lunch at noon?');
    await bot.send(message);
    await bot.send(edited(message, 'lunch at one?'));
    expect(bot.connector.sent).toEqual([]);
  });

  test('while it is being answered ends with the answer to what it says now', async () => {
    const message = inChannel(MAILBOX_FULL);
    await Promise.all([bot.send(message), bot.send(edited(message, MS_MAIL))]);
    expect(posts()).toHaveLength(1);
    expect(JSON.stringify(bot.connector.sent.at(-1))).toContain('2375');
  });

  test('and a mention with it keeps to be answered', async () => {
    const message = mention('Q169117');
    await bot.send(message);
    const again = { ...mention('Q199534'), id: message.id, conversation: message.conversation };
    await bot.send(changed(again, 'editMessage'));
    expect(JSON.stringify(updates())).toContain('Q199534: ');
  });

  test('to nothing, deleted, takes its answer with it, once', async () => {
    const message = await answered();
    await bot.send(changed(message, 'softDeleteMessage'));
    await bot.send(changed(message, 'softDeleteMessage'));
    expect(removals()).toEqual([expect.objectContaining({ activity: 'answer-1' })]);
  });

  test('and is gone before it is delivered is not answered any more', async () => {
    const message = inChannel(MAILBOX_FULL);
    await bot.send(changed(message, 'softDeleteMessage'));
    await bot.send(message);
    expect(bot.connector.sent).toEqual([]);
  });

  test('back, undeleted, is answered again', async () => {
    const message = await answered();
    await bot.send(changed(message, 'softDeleteMessage'));
    await bot.send(changed(message, 'undeleteMessage'));
    expect(posts()).toHaveLength(2);
  });

  test.each([403, 404])('whose answer Teams does not let be touched (%d) does no harm', async status => {
    const message = await answered();
    bot.connector.refuseNext(status);
    expect((await bot.send(edited(message, MS_MAIL))).status).toBe(200);
    bot.connector.refuseNext(status);
    expect((await bot.send(changed(message, 'softDeleteMessage'))).status).toBe(200);
    expect(bot.log.join()).toContain('refused to change an answer');
  });
});
