import { sign } from '../slack/a-slack-bot';
import { type Connection, envelope } from '../slack/fake-socket-mode';
import {
  command,
  deleted,
  directMessage,
  edited,
  eventCallback,
  mention,
  message,
  press,
  shortcut,
} from '../slack/payloads';
import {
  changed,
  html,
  inChannel,
  invoke,
  personal,
  mention as teamsMention,
  press as teamsPress,
} from '../teams/activities';
import { CORE } from '../web/a-web-server';
import { startWatchedServer, type WatchedServer } from './a-watched-server';
import { MARK, REPORT } from './marked-report';

const [KB_QUERY, QUESTION] = ['kb 123456 zq7xquery', 'why does mail to zq7xname@zq7xdomain.example bounce?'];

/** Names that come along with what somebody says. */
const IN_SLACK = {
  user_profile: { display_name: 'zq7xdisplay', real_name: 'zq7xreal', name: 'zq7xuser' },
  channel_name: 'zq7xchannel',
};
const IN_TEAMS = {
  from: { id: '29:kim', name: 'zq7xdisplay', aadObjectId: 'aad-kim' },
  channelData: { tenant: { id: 'tenant-1' }, team: { name: 'zq7xteam' }, channel: { name: 'zq7xchannel' } },
};

let server: WatchedServer;
/** The one over which Slack delivers in Socket Mode. */
let connection: Connection;

/** Sends something, and gives what was said of it where it was refused. */
type Send = () => Promise<string>;

const ask =
  (path: string, body: string | FormData, headers: Readonly<Record<string, string>>): Send =>
  async () => {
    const asking = body === '' ? {} : { method: 'POST', body };
    const response = await fetch(`${server.url}${path}`, { ...asking, headers });
    return response.status >= 400 ? response.text() : '';
  };

function toSlack(body: object, as: 'json' | 'form' | 'command' = 'json'): Send {
  const raw =
    as === 'json'
      ? JSON.stringify(body)
      : new URLSearchParams(as === 'form' ? { payload: JSON.stringify(body) } : { ...body }).toString();
  const type = as === 'json' ? 'application/json' : 'application/x-www-form-urlencoded';
  const signature = sign(raw, Math.floor(server.clock.now() / 1_000));
  return ask('/slack/events', raw, { 'Content-Type': type, ...signature });
}

function toTeams(activity: object): Send {
  const body = JSON.stringify({ serviceUrl: server.connector.serviceUrl, ...activity, ...IN_TEAMS });
  return ask('/api/messages', body, { 'Content-Type': 'application/json' });
}

/** Over Socket Mode, and behind it a command, which is acknowledged whatever becomes of it: all before was taken in then. */
const overSocket =
  (...messages: readonly (object | string)[]): Send =>
  async () => {
    for (const message of [...messages, envelope('last', command('help'))]) connection.send(message);
    while ((await connection.nextMessage()).envelope_id !== 'last');
    return '';
  };

/** Slack asks the bot to connect anew, refuses that at first, and gives no reason to it but marks. */
const reconnected: Send = async () => {
  server.slack.answerNext('apps.connections.open', {
    ok: false,
    error: 'internal_error',
    detail: 'zq7xecho',
  });
  connection.send({ type: 'disconnect', reason: 'zq7xreason', debug_info: { host: 'zq7xhost' } });
  connection = await server.socketMode.nextConnection();
  return '';
};

const form = (parts: Readonly<Record<string, string | File>>) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(parts)) body.set(name, value);
  return body;
};

const MAIL = new File([REPORT], 'zq7xfile.eml', { type: 'message/rfc822' });
const BROKEN = new File(['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 zq7xcontent'], 'zq7xfile.msg');

function slackFile(name: string, content: string) {
  server.slack.serveFile(encodeURIComponent(name), response => response.end(content));
  return {
    id: 'F1',
    name,
    filetype: name.slice(-3),
    title: 'zq7xtitle',
    url_private_download: server.slack.fileUrl(encodeURIComponent(name)),
  };
}

const teamsFile = (name: string, content: string) => ({
  contentType: 'application/vnd.microsoft.teams.file.download.info',
  name,
  content: {
    downloadUrl: server.connector.serveFile(encodeURIComponent(name), content),
    fileType: name.slice(-3),
  },
});

const memo = JSON.stringify({
  topic: {
    about: 'report',
    ndr: {
      recipients: [],
      reporter: null,
      reportingMta: 'zq7xhost',
      remoteMta: null,
      diagnosticCode: 'zq7xdiagnostic',
      events: [],
      x400: null,
    },
  },
  candidates: [{ id: 'Q169117', confidence: 1, evidence: ['zq7xevidence'] }],
  shown: 0,
});
const respond = () => ({ response_url: server.slack.responseUrl });
const pasted = () => ({ report: { text: { type: 'plain_text_input', value: REPORT } } });

/** Every way in, each with what is sent there. */
const WAYS_IN: Readonly<Record<string, () => readonly Send[]>> = {
  'a message in Slack': () => [toSlack(eventCallback(message(REPORT, IN_SLACK)))],
  'a mention in Slack': () => [toSlack(eventCallback(mention(QUESTION, IN_SLACK)))],
  'a direct message in Slack': () => [toSlack(eventCallback(directMessage(REPORT, IN_SLACK)))],
  'a message in Slack that is edited and deleted': () => {
    const first = message(REPORT, IN_SLACK);
    return [first, edited(first, `${REPORT} zq7xedit`), deleted(first)].map(event =>
      toSlack(eventCallback(event)),
    );
  },
  'a file in Slack': () => [
    toSlack(eventCallback(mention('', { files: [slackFile('zq7xfile.eml', REPORT)], ...IN_SLACK }))),
  ],
  'a broken file in Slack': () => [
    toSlack(eventCallback(mention('', { files: [slackFile('zq7xfile.msg', '\xd0\xcf\x11\xe0 zq7x')] }))),
  ],
  'a file in Slack that is not there': () => [
    toSlack(
      eventCallback(
        mention('', {
          files: [
            { ...slackFile('zq7xfile.eml', ''), url_private_download: server.slack.fileUrl('zq7xgone') },
          ],
        }),
      ),
    ),
  ],
  'a command in Slack': () =>
    [REPORT, QUESTION, KB_QUERY, 'mode zq7xmode'].map(text =>
      toSlack(command(text, { user_name: 'zq7xuser', channel_name: 'zq7xchannel' }), 'command'),
    ),
  'the shortcut in Slack': () => [
    toSlack(
      shortcut(message(REPORT), { user: { id: 'U1', name: 'zq7xuser', team_id: 'T1' }, ...respond() }),
      'form',
    ),
  ],
  'the dialog in Slack': () => [
    toSlack(
      {
        type: 'view_submission',
        team: { id: 'T1' },
        user: { id: 'U1', name: 'zq7xuser', team_id: 'T1' },
        view: { id: 'V1', type: 'modal', callback_id: 'ndr_paste', state: { values: pasted() } },
      },
      'form',
    ),
  ],
  'a button in Slack': () =>
    ['next', 'fixed', 'unhelped', 'share', 'article', 'article_page_1', 'zq7xaction'].map(action =>
      toSlack(press({ action_id: `ndr_${action}`, value: memo }, respond()), 'form'),
    ),
  'a button in Slack with somebody’s words for an article': () =>
    ['fixed', 'article'].map(action =>
      toSlack(press({ action_id: `ndr_${action}`, value: 'zq7xarticle' }, respond()), 'form'),
    ),
  'a message in Teams': () => [toTeams(inChannel(REPORT))],
  'a mention in Teams': () => [QUESTION, KB_QUERY].map(text => toTeams(teamsMention(text))),
  'a personal chat in Teams': () => [toTeams(personal(REPORT)), toTeams(personal(KB_QUERY))],
  'a message in Teams that is edited and deleted': () => {
    const first = teamsMention(REPORT);
    return [
      toTeams(first),
      toTeams({ ...changed(first, 'editMessage'), text: `${REPORT} zq7xedit` }),
      toTeams(changed(first, 'softDeleteMessage')),
    ];
  },
  'a file in Teams': () => [
    toTeams(personal('', { attachments: [teamsFile('zq7xfile.eml', REPORT)] })),
    toTeams(personal('', { attachments: [teamsFile('zq7xfile.msg', '\xd0\xcf\x11\xe0 zq7x')] })),
  ],
  'a search in Teams': () => [
    toTeams(invoke('composeExtension/query', { parameters: [{ name: 'query', value: 'zq7xquery' }] })),
  ],
  'the dialog in Teams': () => [
    toTeams(
      invoke('composeExtension/fetchTask', {
        messagePayload: { body: { contentType: 'html', content: html(REPORT) } },
      }),
    ),
    toTeams(invoke('composeExtension/submitAction', { data: { verb: 'post', memo } })),
  ],
  'a button in Teams': () =>
    ['next', 'fixed', 'unhelped', 'article', 'zq7xverb'].map(verb => toTeams(teamsPress({ verb, memo }))),
  'something in Teams that is not known': () => [
    toTeams(invoke('zq7xinvoke', { zq7x: 'zq7xvalue' })),
    toTeams({ ...personal(REPORT), type: 'zq7xtype' }),
  ],
  'an event over Socket Mode': () => [
    overSocket(
      envelope('1', eventCallback(message(REPORT, IN_SLACK))),
      envelope('2', eventCallback(directMessage(QUESTION, IN_SLACK))),
      envelope('3', eventCallback(mention('', { files: [slackFile('zq7xfile.eml', REPORT)], ...IN_SLACK }))),
    ),
  ],
  'a command over Socket Mode': () => [
    overSocket(
      ...[REPORT, QUESTION, KB_QUERY, 'mode zq7xmode'].map((text, index) =>
        envelope(`${index}`, command(text, { user_name: 'zq7xuser', channel_name: 'zq7xchannel' })),
      ),
    ),
  ],
  'a click and the shortcut over Socket Mode': () => [
    overSocket(
      envelope('1', press({ action_id: 'ndr_next', value: memo }, respond())),
      envelope('2', press({ action_id: 'ndr_fixed', value: 'zq7xarticle' }, respond())),
      envelope('3', shortcut(message(REPORT), respond())),
    ),
  ],
  'a connection of Socket Mode that ends': () => [reconnected, overSocket()],
  'what is malformed over Socket Mode': () => [
    overSocket(
      `{"zq7x": "${REPORT}`,
      { type: 'zq7xtype', envelope_id: 'zq7xid', payload: { text: REPORT } },
      { type: 'interactive', envelope_id: 'zq7xid', payload: REPORT },
      envelope('zq7xid', { type: 'event_callback', event: { zq7x: REPORT } }),
      envelope('zq7xid', eventCallback({ type: 'message', channel: 'zq7xchannel', text: [REPORT], ts: {} })),
      envelope('zq7xid', { type: 'zq7xtype', actions: ['zq7xaction'] }),
      envelope('zq7xid', { command: '/zq7xcommand', text: REPORT }),
    ),
  ],
  'the API': () => [
    ask('/api/triage?id=zq7xid', REPORT, { 'Content-Type': 'text/plain' }),
    ask('/api/triage', JSON.stringify({ text: REPORT }), { 'Content-Type': 'application/json' }),
    ask('/api/triage', form({ text: QUESTION, file: MAIL, zq7xfield: 'zq7xvalue' }), {}),
  ],
  'the page': () => [
    ask('/api/page/answer', form({ text: REPORT }), {}),
    ask('/api/page/answer', form({ file: MAIL }), {}),
    ask('/api/page/answer', form({ file: BROKEN }), {}),
    ask('/api/page/answer', form({ file: new File(['zq7xcontent'], 'zq7xfile.png') }), {}),
  ],
  'a search on the page': () => [
    ask('/api/articles?q=zq7xquery&family=zq7xfamily', '', {}),
    ask('/api/articles/zq7xid', '', {}),
    ask('/article/zq7xid?zq7x=zq7x', '', {}),
    ask('/zq7xpath', '', {}),
  ],
  'what is malformed': () => [
    ask('/slack/events', `{"zq7x": "${REPORT}`, { 'Content-Type': 'application/json' }),
    ask('/slack/events', `payload={"zq7x": "zq7x`, { 'X-Slack-Signature': 'zq7xsignature' }),
    toSlack({ type: 'event_callback', zq7xkey: 'zq7xvalue', event: { zq7x: REPORT } }),
    toSlack({ type: 'zq7xtype', actions: ['zq7xaction'] }, 'form'),
    toSlack(eventCallback({ type: 'message', channel: 'zq7xchannel', text: [REPORT], ts: {} })),
    ask('/api/messages', `{"type": "zq7xtype", "text": "${REPORT}`, {}),
    ask('/api/messages', '{"type": "message", "serviceUrl": "zq7xurl", "conversation": {"id": "zq7x"}}', {}),
    toTeams({ ...personal(REPORT), serviceUrl: 'https://zq7xhost.example/' }),
    ask('/api/triage', `{"text": "zq7x`, { 'Content-Type': 'application/json' }),
    ask('/api/triage?addressed=zq7x', REPORT, { 'Content-Type': 'text/plain' }),
    ask(`/api/triage?id=${'zq7x'.repeat(100)}`, REPORT, { 'Content-Type': 'text/plain' }),
    ask('/api/triage', 'zq7x', { 'Content-Type': 'text/zq7xtype' }),
    ask('/api/triage', 'zq7x', { 'Content-Type': 'multipart/form-data; boundary=zq7x' }),
    ask('/api/triage', 'zq7x', { 'Content-Type': 'text/plain', 'Content-Encoding': 'zq7xgzip' }),
    ask(`/api/articles?offset=zq7x`, '', {}),
    ask('/api/articles/%zz7xzq7x', '', {}),
  ],
};

/** Lets time pass as soon as somebody waits for it, until the work is done. */
async function patiently<T>(start: () => Promise<T>): Promise<T> {
  const { clock } = server;
  const before = clock.waits.length;
  let isDone = false;
  const work = start().finally(() => {
    isDone = true;
  });
  while (!isDone) {
    if (clock.waits.length > before) clock.advance(1_000);
    await new Promise(resolve => setImmediate(resolve));
  }
  return work;
}

const { bot } = CORE;

/** What the bot calls at Slack to show something. */
const SLACK_METHODS = [
  'chat.postMessage',
  'chat.postEphemeral',
  'chat.update',
  'views.open',
  'views.push',
] as const;

/** How the rest of the world fares. */
const WORLDS: Readonly<Record<string, { readonly begin?: () => void; readonly bot?: typeof bot }>> = {
  'all is well': {},
  'the platforms refuse every call': {
    begin() {
      for (const method of SLACK_METHODS)
        server.slack.answerAll(method, { ok: false, error: 'invalid_blocks', detail: 'zq7xecho' });
      for (let call = 0; call < 20; call += 1) server.connector.refuseNext(400);
    },
  },
  'the platforms fail': {
    begin() {
      for (const method of SLACK_METHODS) server.slack.answerAll(method, { status: 503 });
      for (let call = 0; call < 200; call += 1) server.connector.refuseNext(call % 2 ? 503 : 'no answer');
    },
  },
  'the bot throws with what it was given': {
    bot: {
      answer: async request => {
        throw new TypeError(`can't read ${JSON.stringify(request)}`);
      },
      article: spelling => {
        throw new RangeError(`no article ${spelling}`);
      },
      recall: ({ memo: given }) => {
        throw Object.assign(new Error(given), { code: 'EFAIL', given });
      },
    },
  },
};

describe.each(Object.entries(WORLDS))('where %s', (_, { begin, bot: given = bot }) => {
  beforeEach(async () => {
    server = await startWatchedServer(given);
    connection = await server.socketMode.nextConnection();
    begin?.();
  });
  afterEach(async () => {
    await server.close();
    jest.restoreAllMocks();
  });

  test.each(Object.entries(WAYS_IN))(
    '%s leaves nothing in log, outputs, store, metrics and errors',
    async (_way, sent) => {
      const refusals: string[] = [];
      for (const send of sent()) refusals.push(await patiently(send));
      await patiently(async () => {
        await server.clock.wait(0);
        await server.idle();
      });
      const left = { ...(await server.traces()), refusals: refusals.join('\n') };
      for (const [place, text] of Object.entries(left)) {
        expect({ place, found: text.match(MARK) }).toEqual({ place, found: null });
      }
    },
  );
});

test('the places that are searched hold what they should', async () => {
  server = await startWatchedServer(bot);
  connection = await server.socketMode.nextConnection();
  await toSlack(eventCallback(message(REPORT)))();
  await overSocket(envelope('1', eventCallback(message(REPORT))))();
  await server.idle();
  expect(await server.traces()).toEqual({
    log: expect.stringContaining('"msg":"answered a message"'),
    outputs: '',
    store: expect.stringMatching(/'claim'.*'slack:T1:C\d+:/s),
    files: expect.stringMatching(/SQLite format 3.*1700000000\.\d{6}/s),
    metrics: expect.stringContaining('ndr_answer_duration_seconds_count{adapter="slack",kind="diagnosis"} 2'),
  });
  console.error(new Error('zq7xthrown'));
  process.stdout.write('zq7xwritten');
  expect((await server.traces()).outputs).toMatch(/zq7xthrown.*zq7xwritten/s);
  await server.close();
  jest.restoreAllMocks();
});
