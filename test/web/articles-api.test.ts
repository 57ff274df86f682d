import { PAGE_LENGTH } from '../../adapters/web/article-list';
import { WORDS_LENGTH } from '../../adapters/web/query';
import { combineCorpora, corpusOf } from '../../src/corpus/corpus';
import { anArticle } from '../bot/an-article';
import { MAILBOX_FULL } from '../slack/reports';
import { CORE, startWebServer, type WebServer } from './a-web-server';
import { askApi } from './ask-api';

const { articles } = CORE;

let server: WebServer;
beforeAll(async () => {
  server = await startWebServer();
});
afterAll(() => server.close());

/** Every answer is held to the document, too. */
const get = (path: string) => askApi(server, path);
const idsOf = (body: { readonly articles: readonly { readonly id: string }[] }) =>
  body.articles.map(({ id }) => id);

describe('an article is found', () => {
  test.each(['Q169117', 'q169117', 'KB169117', 'kb%20169117', '169117', '%20Q169117%20'])(
    'by its number in any spelling: %s',
    async spelling => {
      const { status, body } = await get(`/api/articles/${spelling}`);
      expect({ status, id: body.id }).toEqual({ status: 200, id: 'Q169117' });
    },
  );

  test.each(['mailboxfull', 'MailboxFull'])('by its name in any case: %s', async spelling => {
    expect((await get(`/api/articles/${spelling}`)).body).toEqual(
      articles.find(({ id }) => id === 'mailboxfull'),
    );
  });

  test('whichever of the corpus it is', async () => {
    const some = articles.filter((_article, at) => at % 50 === 0);
    const found = await Promise.all(some.map(({ id }) => server.ask(`/api/articles/${id}`)));
    expect(some.length).toBeGreaterThan(10);
    for (const [at, article] of some.entries()) {
      expect(JSON.parse(found[at]?.text ?? '')).toEqual(article);
    }
  });

  test.each([
    'Q1',
    'nothing',
    '%20',
    '__proto__',
    'constructor',
    '..%2f..%2fpackage.json',
    'general%2fmailboxfull',
    '%00',
    '%F0%9F%98%80',
    'x'.repeat(10_000),
  ])('and what is none is told: %.40s', async spelling => {
    expect(await get(`/api/articles/${spelling}`)).toEqual({
      status: 404,
      body: { error: 'There is no article with this id or number.' },
    });
  });
});

describe('an address that can’t be read is refused', () => {
  test.each(['%zz', '%', '%E0%A4%A'])('/api/articles/%s', async spelling => {
    const { status, text } = await server.ask(`/api/articles/${spelling}`);
    expect(status).toBe(400);
    expect(JSON.parse(text)).toEqual({ error: expect.any(String) });
    expect(server.log.join()).not.toContain('a request failed');
  });

  test.each(['%zz', '%'])('as the document says: /api/articles/%s', async spelling => {
    await get(`/api/articles/${spelling}`);
  });
});

test('two slashes are no article', async () => {
  expect((await server.ask('/api/articles/general/mailboxfull')).status).toBe(404);
});

describe('articles are browsed', () => {
  test('all of them, by family and id', async () => {
    const { body } = await get('/api/articles');
    expect(body.total).toBe(articles.length);
    const places = body.articles.map(
      ({ id, family }: { readonly id: string; readonly family: string }) => `${family} ${id}`,
    );
    expect(places).toEqual([...places].sort());
    expect(places).toHaveLength(Math.min(PAGE_LENGTH, articles.length));
  });

  test('by family', async () => {
    const { body } = await get('/api/articles?family=ms-mail');
    const ids = articles.filter(({ family }) => family === 'ms-mail').map(({ id }) => id);
    expect(idsOf(body)).toEqual([...ids].sort());
    expect(body.total).toBe(ids.length);
  });

  test('with the families of the whole corpus beside them', async () => {
    for (const query of ['', '?family=ms-mail', '?q=fax', '?offset=9999']) {
      const { families } = (await get(`/api/articles${query}`)).body;
      const counts = families.map(({ articles: count }: { readonly articles: number }) => count);
      expect(counts.reduce((sum: number, count: number) => sum + count, 0)).toBe(articles.length);
    }
  });

  test('from one of them on', async () => {
    const all = idsOf((await get('/api/articles')).body);
    const { body } = await get('/api/articles?offset=3');
    expect(body.total).toBe(articles.length);
    expect(idsOf(body).slice(0, PAGE_LENGTH - 3)).toEqual(all.slice(3));
  });

  test.each(['?family=nowhere', '?family=__proto__', '?offset=999999999'])(
    'and where there are none, none are given: %s',
    async query => {
      expect(idsOf((await get(`/api/articles${query}`)).body)).toEqual([]);
    },
  );

  test('a hundred at a time', async () => {
    const many = Array.from({ length: 250 }, (_, n) => anArticle({ id: `Q${100_000 + n}` }));
    const large = await startWebServer({ bundled: many, corpus: corpusOf(many) });
    const pages = await Promise.all(
      [0, 100, 200].map(async offset => (await askApi(large, `/api/articles?offset=${offset}`)).body),
    );
    await large.close();
    expect(pages.map(({ total }) => total)).toEqual([250, 250, 250]);
    expect(pages.flatMap(idsOf)).toEqual(many.map(({ id }) => id));
  });
});

test('imported articles are counted and shown, and not browsed', async () => {
  const imported = anArticle({ id: 'Q100001', actor: null });
  const corpus = combineCorpora([CORE.corpus, corpusOf([imported])]);
  const beside = await startWebServer({ corpus });
  const { body } = await askApi(beside, '/api/articles');
  const shown = await askApi(beside, '/api/articles/kb100001');
  await beside.close();
  expect(body).toMatchObject({ total: articles.length, imported: 1 });
  expect(shown.body).toEqual(imported);
});

describe('articles are searched', () => {
  test.each([
    ['a number', 'KB169117', 'Q169117'],
    ['a number alone', '169117', 'Q169117'],
    ['a name', 'mailboxfull', 'mailboxfull'],
    ['words', 'MS Mail recipient no route interchange', 'Q169117'],
    ['a code', 'SC-001', 'outlook-com-sc-001-ou-002-spam-like'],
    ['a report', MAILBOX_FULL.slice(0, WORDS_LENGTH), 'exchange-online-5-2-2-mailbox-full'],
  ])('by %s, the best first', async (_, words, best) => {
    const { body } = await get(`/api/articles?q=${encodeURIComponent(words)}`);
    expect(idsOf(body)[0]).toBe(best);
    expect(body.total).toBe(body.articles.length);
  });

  test.each(['Q1', 'lunch', '\u0000', '🕊'])('and nothing is found for %p', async words => {
    expect((await get(`/api/articles?q=${encodeURIComponent(words)}`)).body.total).toBe(0);
  });

  test.each(['?q=', '?q=%20%20', '?q'])('by no words are all of them browsed: %s', async query => {
    expect((await get(`/api/articles${query}`)).body.total).toBe(articles.length);
  });

  test('what is searched for is in no log', async () => {
    await get('/api/articles?q=kim.lee%40example.org');
    expect(server.log.join()).not.toContain('kim.lee');
  });
});

describe('a query that can’t be read is refused', () => {
  test.each([
    [`?q=${'x'.repeat(WORDS_LENGTH + 1)}`, '`q` has at most 500 characters.'],
    ['?offset=-1', '`offset` is a number of articles to pass over.'],
    ['?offset=1e3', '`offset` is a number of articles to pass over.'],
    ['?offset=1.5', '`offset` is a number of articles to pass over.'],
    ['?offset=x', '`offset` is a number of articles to pass over.'],
    ['?offset=', '`offset` is a number of articles to pass over.'],
    ['?offset=9999999999', '`offset` is a number of articles to pass over.'],
  ])('%.40s', async (query, error) => {
    expect(await get(`/api/articles${query}`)).toEqual({ status: 400, body: { error } });
  });
});

test.each([
  '?q=%zz',
  '?q=%FF%FE',
  '?q[]=1&q[a]=2',
  '?__proto__=1',
  '?q=a&q=b',
  `?${'a=1&'.repeat(2_000)}`,
  '?',
  '??q',
])('an odd query does no harm: %.40s', async query => {
  expect((await get(`/api/articles${query}`)).status).toBe(200);
});
