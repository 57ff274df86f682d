import { shownArticle } from '../../src/bot/answer';
import type { Bot } from '../../src/bot/bot';
import { answerRecord } from '../../src/bot/record';
import type { Clock } from '../../src/clock';
import type { Article } from '../../src/corpus/article';
import type { Corpus } from '../../src/corpus/corpus';
import { findArticle } from '../../src/corpus/find-article';
import { FILE_LIMIT_MB } from '../../src/file-limit';
import type { Log } from '../../src/log';
import { sendJson } from '../../src/send-json';
import type { HttpRequest, Route } from '../../src/server';
import { find, shelve } from './article-list';
import type { ChannelPreviews } from './channel-previews';
import { openApiDocument } from './openapi';
import { pageAnswer } from './page-answer';
import { readPosted } from './posted';
import { listQuery, triageQuery } from './query';
import { Refusal } from './refusal';

export interface ApiParts {
  readonly bot: Bot;
  /** The articles to browse. */
  readonly bundled: readonly Article[];
  /** These, and imported ones, which are found by number and by words. */
  readonly corpus: Corpus;
  readonly previews: ChannelPreviews;
  /** Of the package. */
  readonly version: string;
  readonly clock: Clock;
  readonly log: Log;
}

const KB = 1024;
const MB = 1024 * KB;
/** A file of the largest size that is read, and the form around it. */
export const POST_LIMIT = FILE_LIMIT_MB * MB + 64 * KB;

/** What programs ask; `openapi.ts` describes it. */
export function apiRoutes({
  bot,
  bundled,
  corpus,
  previews,
  version,
  clock,
  log,
}: ApiParts): readonly Route[] {
  const document = openApiDocument(version);
  const shelf = shelve(bundled);
  const imported = corpus.ids.length - bundled.length;
  const logged: Bot['answer'] = async request => {
    const start = clock.now();
    const answer = await bot.answer(request);
    const { kind } = answer;
    log.info(
      { kind, article: shownArticle(answer), milliseconds: clock.now() - start },
      'answered a web request',
    );
    return answer;
  };
  return [
    post('/api/triage', async request => {
      const { id, addressed } = triageQuery(request);
      return answerRecord(id, await logged({ ...(await readPosted(request)), addressed }));
    }),
    post('/api/page/answer', async request => pageAnswer(logged, await readPosted(request), previews)),
    get('/api/articles', async request => {
      const { words, family, offset } = listQuery(request);
      const list = words === '' ? shelf.browse(family, offset) : await find(bot, words);
      return { ...list, families: shelf.families, imported };
    }),
    get('/api/articles/:id', async ({ params }) => {
      const article = findArticle(corpus, params.id ?? '');
      if (article === null) throw new Refusal(404, 'There is no article with this id or number.');
      return article;
    }),
    get('/api/openapi.json', async () => document),
  ];
}

type Answering = (request: HttpRequest) => Promise<unknown>;

function get(path: string, answer: Answering): Route {
  return { method: 'get', path, bodyLimit: 0, handle: handling(answer) };
}

function post(path: string, answer: Answering): Route {
  return { method: 'post', path, bodyLimit: POST_LIMIT, handle: handling(answer) };
}

function handling(answer: Answering): Route['handle'] {
  return async (request, response) => {
    try {
      sendJson(response, 200, await answer(request));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      sendJson(response, error.status, { error: error.message });
    }
  };
}
