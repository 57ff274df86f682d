import type { ServerResponse } from 'node:http';
import { StartError } from '../../src/adapter';
import type { Clock } from '../../src/clock';
import { type SlackBot, startSlackBot } from './a-slack-bot';
import { type FakeSlack, startFakeSlack } from './fake-slack';
import { type Connection, type FakeSocketMode, startFakeSocketMode } from './fake-socket-mode';
import { command, eventCallback, message } from './payloads';
import { MAILBOX_FULL } from './reports';

const SOCKET_MODE = { appToken: 'xapp-test', signingSecret: null };

let slack: FakeSlack;
let socketMode: FakeSocketMode;
beforeEach(async () => {
  slack = await startFakeSlack();
  socketMode = await startFakeSocketMode();
  slack.answerAll('apps.connections.open', { url: socketMode.url });
});
afterEach(() => socketMode.close());

describe('a bot that is connected', () => {
  let bot: SlackBot;
  let connection: Connection;
  beforeEach(async () => {
    bot = await startSlackBot({ slack, config: SOCKET_MODE });
    connection = await socketMode.nextConnection();
  });
  afterEach(() => bot.close());

  test('answers a report and then acknowledges it', async () => {
    connection.send(envelope('1', eventCallback(message(MAILBOX_FULL))));
    expect(await connection.nextMessage()).toEqual({ envelope_id: '1', payload: {} });
    expect(slack.of('chat.postMessage')).toHaveLength(1);
  });

  test('acknowledges talk that it does not answer', async () => {
    connection.send(envelope('1', eventCallback(message('lunch at noon?'))));
    expect(await connection.nextMessage()).toEqual({ envelope_id: '1', payload: {} });
    expect(slack.of('chat.postMessage')).toHaveLength(0);
  });

  test('answers a command with its acknowledgement', async () => {
    connection.send(envelope('1', command('Q169117')));
    const { envelope_id, payload } = await connection.nextMessage();
    expect(envelope_id).toBe('1');
    expect(payload).toMatchObject({ response_type: 'ephemeral', blocks: expect.any(Array) });
    expect(payload.text).toContain('Q169117');
  });

  test('does not acknowledge what another process handles, so that Slack sends it again', async () => {
    const held = message(MAILBOX_FULL);
    await bot.store.claims.claim(`slack:T1:${held.channel}:${held.ts}`, 60_000);
    connection.send(envelope('held', eventCallback(held)));
    connection.send(envelope('free', eventCallback(message(MAILBOX_FULL))));
    await connection.nextMessage();
    await bot.adapter.stop();
    await connection.closed;
    expect(connection.said).toEqual([{ envelope_id: 'free', payload: {} }]);
  });

  test.each([
    ['Slack asks for it', () => connection.send({ type: 'disconnect', reason: 'refresh_requested' })],
    ['the connection breaks', () => connection.cut()],
  ])('connects anew when %s', async (_, end) => {
    end();
    const next = await socketMode.nextConnection();
    next.send(envelope('1', command('help')));
    expect(await next.nextMessage()).toMatchObject({ envelope_id: '1' });
  });

  test('acknowledges what it handles and takes nothing new when it stops, then closes the connection', async () => {
    const asked = new Promise<ServerResponse>(resolve => slack.serveFile('slow.eml', resolve));
    const file = { id: 'F1', name: 'slow.eml', url_private_download: slack.fileUrl('slow.eml') };
    connection.send(envelope('1', eventCallback(message('', { files: [file] }))));
    const response = await asked;
    const stopped = bot.adapter.stop();
    connection.send(envelope('2', eventCallback(message(MAILBOX_FULL))));
    response.end(MAILBOX_FULL);
    await stopped;
    await connection.closed;
    expect(connection.said).toEqual([{ envelope_id: '1', payload: {} }]);
    expect(slack.of('chat.postMessage')).toHaveLength(1);
  });
});

test('where it can not connect anew the bot tries again, later each time, and says so in the log', async () => {
  const waits: number[] = [];
  const time: Clock = {
    now: Date.now,
    wait: async milliseconds => {
      waits.push(milliseconds);
    },
    later: () => () => {},
  };
  const bot = await startSlackBot({ slack, time, config: SOCKET_MODE });
  const connection = await socketMode.nextConnection();
  for (const error of ['internal_error', 'missing_scope', 'invalid_auth']) {
    slack.answerNext('apps.connections.open', { ok: false, error });
  }
  connection.cut();
  await socketMode.nextConnection();
  expect(waits).toEqual([1_000, 2_000, 4_000]);
  expect(bot.log.filter(line => line.includes('Socket Mode can not connect'))).toHaveLength(3);
  await bot.close();
});

test.each(['invalid_auth', 'missing_scope'])(
  'an app token that Slack refuses with %s ends the start',
  async error => {
    slack.answerAll('apps.connections.open', { ok: false, error });
    const started = startSlackBot({ slack, config: SOCKET_MODE });
    await expect(started).rejects.toThrow(StartError);
    await expect(started).rejects.toThrow(`SLACK_APP_TOKEN (${error})`);
    await slack.close();
  },
);

test('a network that lets no WebSocket through ends the start', async () => {
  await socketMode.close();
  const started = startSlackBot({ slack, config: SOCKET_MODE });
  await expect(started).rejects.toThrow(StartError);
  await expect(started).rejects.toThrow('lets WebSockets through');
  await slack.close();
});

/** How Slack wraps what it delivers: events, or a command, whose answer may come with the acknowledgement. */
function envelope(id: string, payload: object) {
  const isEvent = 'event' in payload;
  return {
    envelope_id: id,
    type: isEvent ? 'events_api' : 'slash_commands',
    payload,
    accepts_response_payload: !isEvent,
  };
}
