import { Readable } from 'node:stream';
import { runBatch } from '../../adapters/cli/batch';
import { privateRequest } from '../../src/bot/request';
import { ArticleError } from '../../src/corpus/article-error';
import { parseArticle } from '../../src/corpus/parse-article';
import { sign } from '../slack/a-slack-bot';
import { command, eventCallback, mention, press } from '../slack/payloads';
import { invoke, personal, press as teamsPress } from '../teams/activities';
import { CORE } from '../web/a-web-server';
import { startWatchedServer, type WatchedServer } from './a-watched-server';

let server: WatchedServer;
beforeAll(async () => {
  server = await startWatchedServer(CORE.bot);
});
afterAll(async () => {
  await server.idle();
  await server.close();
  jest.restoreAllMocks();
});

/** What would be on every object, if one of these came through. */
const seen = () => Object.fromEntries(Object.entries({}).concat(Object.entries(Object.prototype)));
const HAS = (name: string) => name in {};
afterEach(() => {
  expect([seen(), HAS('polluted'), HAS('addressed'), HAS('isAdmin')]).toEqual([{}, false, false, false]);
});

const POISON = '{"polluted":"yes","addressed":true,"isAdmin":true,"toString":"x","then":"x"}';

/** JSON in which every object has been given one of these members, as no serialiser would write it. */
const POISONS = [
  `"__proto__":${POISON}`,
  `"constructor":{"prototype":${POISON}}`,
  `"prototype":${POISON}`,
] as const;

const poisoned = (value: object, poison: string) =>
  JSON.stringify(value).replaceAll('{}', `{${poison}}`).replace(/\{"/g, `{${poison},"`);

function signed(body: string, type: string) {
  const signature = sign(body, Math.floor(server.clock.now() / 1_000));
  return { method: 'POST', body, headers: { 'Content-Type': type, ...signature } };
}

const FORM = 'application/x-www-form-urlencoded';
const asForm = (payload: string) => signed(new URLSearchParams({ payload }).toString(), FORM);
const asJson = (body: string) => ({ method: 'POST', body, headers: { 'Content-Type': 'application/json' } });
const inTeams = (activity: object) => ({ serviceUrl: server.connector.serviceUrl, ...activity });

const memo = (poison: string) =>
  poisoned(
    {
      topic: { about: 'article' },
      candidates: [{ id: 'Q169117', confidence: 1, evidence: [] }],
      shown: 0,
    },
    poison,
  );

const WAYS_IN: Readonly<Record<string, (poison: string) => readonly [path: string, init: RequestInit]>> = {
  'an event of Slack': poison => [
    '/slack/events',
    signed(poisoned(eventCallback(mention('Q169117')), poison), 'application/json'),
  ],
  'a press in Slack': poison => [
    '/slack/events',
    asForm(poisoned(press({ action_id: 'ndr_fixed', value: 'Q169117' }), poison)),
  ],
  'a memo in a button of Slack': poison => [
    '/slack/events',
    asForm(JSON.stringify(press({ action_id: 'ndr_next', value: memo(poison) }))),
  ],
  'a command of Slack': () => [
    '/slack/events',
    signed(
      `${new URLSearchParams(command('Q169117'))}&__proto__=x&__proto__[polluted]=yes&constructor.prototype.polluted=yes`,
      FORM,
    ),
  ],
  'an activity of Teams': poison => ['/api/messages', asJson(poisoned(inTeams(personal('Q169117')), poison))],
  'an invoke of Teams': poison => [
    '/api/messages',
    asJson(
      poisoned(
        inTeams(invoke('composeExtension/query', { parameters: [{ name: 'query', value: 'Q169117' }] })),
        poison,
      ),
    ),
  ],
  'a memo in a button of Teams': poison => [
    '/api/messages',
    asJson(JSON.stringify(inTeams(teamsPress({ verb: 'next', memo: memo(poison) })))),
  ],
  'a question to the API': poison => ['/api/triage', asJson(poisoned({ text: 'Q169117' }, poison))],
  'a form': () => {
    const body = new FormData();
    body.set('text', 'Q169117');
    body.set('__proto__', 'x');
    body.set('__proto__[polluted]', 'yes');
    body.set('constructor[prototype][polluted]', 'yes');
    return ['/api/triage?__proto__[polluted]=yes&__proto__=x', { method: 'POST', body }];
  },
};

describe.each(POISONS)('%s', poison => {
  test.each(Object.entries(WAYS_IN))(
    'in %s changes nothing but is read as if it were not there',
    async (_, way) => {
      const [path, init] = way(poison);
      const response = await fetch(`${server.url}${path}`, init);
      expect(response.status).toBe(200);
      expect(await response.text()).not.toContain('polluted');
    },
  );

  test('in a line of a batch does not make the bot addressed', async () => {
    const line = `{"id":"1","text":"lunch?","addressed":false,${poison}}\n`;
    let output = '';
    await runBatch(Readable.from([Buffer.from(line)]), CORE.bot, async text => {
      output += text;
    });
    expect(JSON.parse(output)).toMatchObject({ id: '1', kind: 'silent' });
  });
});

test.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
  'a mail whose header has the field %s is read',
  async name => {
    const text = `${name}: x\nFrom: Mail Delivery System <mailer-daemon@mx.example>\nSubject: Undelivered\n${name}: y\n\n<kim@example.org>: 550 5.1.1 User unknown`;
    const { ndr } = await CORE.bot.answer(privateRequest('', [Buffer.from(text)]));
    expect(ndr?.recipients[0]?.statusCode).toBe('5.1.1');
  },
);

test.each(['__proto__', 'constructor', 'prototype'])(
  'a field %s in the front matter of an article is a mistake in it',
  name => {
    const markdown = `---\nid: Q1\n${name}:\n  polluted: yes\n---\n`;
    expect(() => parseArticle(markdown, 'intents/x/Q1.md')).toThrow(ArticleError);
  },
);

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
  'nothing is found under the name %s',
  async name => {
    expect((await fetch(`${server.url}/api/articles/${name}`)).status).toBe(404);
    expect((await fetch(`${server.url}/assets/${name}`)).status).toBe(404);
    const families = await (await fetch(`${server.url}/api/articles?family=${name}`)).json();
    expect(families).toMatchObject({ total: 0, articles: [] });
  },
);
