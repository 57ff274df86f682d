import { smallCore } from '../core';
import { type SlackBot, startSlackBot } from './a-slack-bot';
import { eventCallback, press } from './payloads';
import { MAILBOX_FULL } from './reports';

let bot: SlackBot;
beforeEach(async () => {
  bot = await startSlackBot();
});
afterEach(() => bot.close());

const opened = (tab: string) => ({
  type: 'app_home_opened',
  user: 'U1',
  channel: 'D1',
  tab,
  event_ts: '1.0',
});

test('the home tab tells what the bot does, how it is used and how many articles it knows', async () => {
  await bot.send(eventCallback(opened('home')));
  const { user_id, view } = bot.slack.of('views.publish')[0]?.args ?? {};
  expect(user_id).toBe('U1');
  expect(view.type).toBe('home');
  for (const part of [
    'cause',
    '/ndr Q169117',
    'direct message',
    'Triage this NDR',
    `${smallCore().articles.length} articles`,
  ]) {
    expect(JSON.stringify(view)).toContain(part);
  }
});

test('a home tab that Slack does not take is no reason to send the event again', async () => {
  bot.slack.answerAll('views.publish', { ok: false, error: 'not_enabled' });
  expect((await bot.send(eventCallback(opened('home')))).status).toBe(200);
});

test('the messages tab is left alone', async () => {
  await bot.send(eventCallback(opened('messages')));
  expect(bot.slack.of('views.publish')).toEqual([]);
  expect(bot.slack.of('chat.postMessage')).toEqual([]);
});

test('its button opens a dialog to paste a report into', async () => {
  const view = { id: 'V1', hash: 'h', type: 'home' };
  const button = { action_id: 'ndr_paste', value: 'home', block_id: 'b' };
  const body = press(button, { view, container: { type: 'view', view_id: 'V1' } });
  await bot.send(body, { as: 'form' });
  await bot.adapter.stop();
  const opening = bot.slack.of('views.open')[0]?.args;
  expect(opening.trigger_id).toBe(body.trigger_id);
  expect(opening.view.blocks[0].element).toMatchObject({ type: 'plain_text_input', multiline: true });
});

const submission = (value: string | null) => ({
  type: 'view_submission',
  team: { id: 'T1', domain: 'acme' },
  user: { id: 'U1', team_id: 'T1' },
  trigger_id: 't',
  view: {
    id: 'V2',
    type: 'modal',
    callback_id: 'ndr_paste',
    state: { values: { report: { text: { type: 'plain_text_input', value } } } },
  },
});

test('what is pasted there is answered in the dialog, and nowhere else', async () => {
  const { status, body } = await bot.send(submission(MAILBOX_FULL), { as: 'form' });
  expect(status).toBe(200);
  expect(body).toMatchObject({ response_action: 'update', view: { type: 'modal' } });
  expect(JSON.stringify(body)).toContain('lena.brandt@kestrel-freight.example');
  expect(new Set(bot.slack.calls.map(({ method }) => method))).toEqual(new Set(['auth.test']));
});

test.each([null, ' '])('an empty paste (%p) is told what the bot reads', async value => {
  const { body } = await bot.send(submission(value), { as: 'form' });
  expect(JSON.stringify(body)).toContain('I read non-delivery reports');
});
