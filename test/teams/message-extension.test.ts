import { MAILBOX_FULL, MS_MAIL } from '../slack/reports';
import { HOSTILE_TEXTS } from '../views/hostile-texts';
import { startTeamsBot, type TeamsBot } from './a-teams-bot';
import { groupChat, html, invoke, personal } from './activities';
import { cardViolations } from './card-violations';
import { buttonsOf, renderedCard } from './rendered-card';

let bot: TeamsBot;
beforeEach(async () => {
  bot = await startTeamsBot();
});
afterEach(async () => {
  expect(bot.connector.sent).toEqual([]);
  await bot.close();
});

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';

describe('“Triage this NDR” on a message', () => {
  const chosen = (body: unknown, parts: object = {}) =>
    invoke(
      'composeExtension/fetchTask',
      { commandId: 'triageNdr', commandContext: 'message', messagePayload: { id: '1', body } },
      { ...parts },
    );
  const dialogOf = async (activity: object) => {
    const { status, body } = await bot.send(activity);
    expect({ status, type: body.task.type, kind: body.task.value.card.contentType }).toEqual({
      status: 200,
      type: 'continue',
      kind: ADAPTIVE,
    });
    return body.task.value.card.content;
  };

  test.each([
    ['HTML', { contentType: 'html', content: `<div>${html(MAILBOX_FULL)}</div>` }],
    ['text', { contentType: 'text', content: MAILBOX_FULL }],
    ['HTML of no named kind', { content: html(MAILBOX_FULL) }],
  ])('opens a dialog with the answer, addresses whole: a message of %s', async (_, body) => {
    const card = await dialogOf(chosen(body));
    expect(renderedCard(card).title).toContain('mailbox is full');
    expect(JSON.stringify(card)).toContain('lena.brandt@kestrel-freight.example');
    expect(cardViolations(card)).toEqual([]);
  });

  test('leaves out the mentions in the message', async () => {
    const card = await dialogOf(
      chosen({ contentType: 'html', content: '<p><at id="0">Lee</at>&nbsp;Q169117</p>' }),
    );
    expect(renderedCard(card).title).toContain('Q169117');
  });

  test('needs no command id', async () => {
    const value = { messagePayload: { body: { content: 'Q169117' } } };
    expect(renderedCard(await dialogOf(invoke('composeExtension/fetchTask', value))).title).toContain(
      'Q169117',
    );
  });

  test.each([
    ['is empty', { contentType: 'html', content: '' }],
    ['has no content', { contentType: 'html' }],
    ['has a picture alone', { contentType: 'html', content: '<img src="x">' }],
    ['is talk', { contentType: 'html', content: '<p>lunch at noon?</p>' }],
    ['has no body', undefined],
    ['has a body that is null', null],
    ['has a body that is text', 'x'],
  ])('is no dead end when the message %s', async (_, body) => {
    const card = await dialogOf(chosen(body));
    expect(renderedCard(card).steps.length).toBeGreaterThan(2);
  });

  test('Post to conversation puts the answer into the message box, addresses masked', async () => {
    const card = await dialogOf(chosen({ contentType: 'html', content: html(MAILBOX_FULL) }));
    const { data } = buttonsOf(card)['Post to conversation'] ?? {};
    const value = { commandId: 'triageNdr', commandContext: 'message', data };
    for (const conversation of [groupChat(), personal('').conversation]) {
      const { status, body } = await bot.send(
        invoke('composeExtension/submitAction', value, { conversation }),
      );
      expect({ status, extension: body.composeExtension }).toEqual({
        status: 200,
        extension: {
          type: 'result',
          attachmentLayout: 'list',
          attachments: [{ contentType: ADAPTIVE, content: expect.anything() }],
        },
      });
      const [{ content }] = body.composeExtension.attachments;
      expect(renderedCard(content).title).toBe(renderedCard(card).title);
      expect(Object.keys(buttonsOf(content))).toContain('This fixed it');
      expect(JSON.stringify(content)).toContain('l…t@kestrel-freight.example');
      expect(JSON.stringify(body)).not.toContain('lena.brandt');
    }
  });

  test.each([
    ['nothing', undefined],
    ['no data', { commandId: 'triageNdr' }],
    ['other data', { data: { a: 1 } }],
    ['garbage', { data: { verb: 'post', memo: 'x' } }],
  ])('Post to conversation with %s is no dead end', async (_, value) => {
    const { status, body } = await bot.send(invoke('composeExtension/submitAction', value));
    expect({ status, title: renderedCard(body.task.value.card.content).title }).toEqual({
      status: 200,
      title: 'How to use NDR Triage',
    });
  });
});

describe('the search for articles', () => {
  const search = async (value: unknown) => {
    const { status, body } = await bot.send(invoke('composeExtension/query', value));
    expect(status).toBe(200);
    return body.composeExtension;
  };
  const query = (words: unknown, parts: object = {}) => ({
    commandId: 'searchKb',
    parameters: [{ name: 'query', value: words }],
    queryOptions: { skip: 0, count: 25 },
    ...parts,
  });

  test.each(['Q169117', '169117', 'kb 169117'])('by a number gives that article: %s', async words => {
    const { type, attachmentLayout, attachments } = await search(query(words));
    expect({ type, attachmentLayout, count: attachments.length }).toEqual({
      type: 'result',
      attachmentLayout: 'list',
      count: 1,
    });
    expect(attachments[0]).toMatchObject({
      contentType: ADAPTIVE,
      preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: { text: 'Q169117' } },
    });
    expect(renderedCard(attachments[0].content).title).toContain('Q169117');
  });

  test('by words gives a few, the best first, each with its card', async () => {
    const { attachments } = await search(query('mailbox is full'));
    expect(attachments.length).toBeGreaterThan(1);
    expect(attachments.length).toBeLessThanOrEqual(10);
    expect(attachments[0].preview.content.text).toBe('mailboxfull');
    for (const { content } of attachments) expect(cardViolations(content)).toEqual([]);
  });

  test('by a paste gives what explains it', async () => {
    const { attachments } = await search(query(MS_MAIL));
    expect(attachments[0].preview.content.text).toBe('Q169117');
  });

  test.each([
    ['no command id', { commandId: undefined }],
    ['another command id', { commandId: 'x' }],
    ['no options', { queryOptions: undefined }],
  ])('works with %s', async (_, parts) => {
    expect((await search(query('Q169117', parts))).attachments).toHaveLength(1);
  });

  test.each([
    ['has not begun', { commandId: 'searchKb', parameters: [{ name: 'initialRun', value: 'true' }] }],
    ['has no words', query('')],
    ['has blanks for words', query('   ')],
    ['has no value', { parameters: [{ name: 'query' }] }],
    ['has a number for words', query(7)],
    ['has null for words', query(null)],
    ['has no parameters', { commandId: 'searchKb' }],
    ['has no list of parameters', { parameters: 'x' }],
    ['has nothing', undefined],
    ['is null', null],
    ['finds nothing', query('Q999999')],
    ['is a greeting', query('hi')],
    ['is about lunch', query('zzzz qqqq')],
  ])('says what to type when it %s', async (_, value) => {
    expect(await search(value)).toEqual({ type: 'message', text: expect.stringContaining('KB number') });
  });

  test.each(HOSTILE_TEXTS)('is not misled by %j', async text => {
    const extension = await search(query(text));
    expect(JSON.stringify(extension)).not.toContain('evil.example');
    expect(['message', 'result']).toContain(extension.type);
  });
});

test('thumbs up and down below a message are taken', async () => {
  const value = { actionName: 'feedback', actionValue: { reaction: 'like', feedback: '{}' } };
  expect(await bot.send(invoke('message/submitAction', value))).toEqual({ status: 200, body: {} });
});

test.each(['task/fetch', 'signin/verifyState', 'constructor', '', undefined])(
  'an invoke that is not served is told so: %p',
  async name => {
    expect(await bot.send(invoke('', {}, { name }))).toEqual({ status: 501, body: '' });
  },
);
