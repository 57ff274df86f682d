import { FILES_READ } from '../../src/bot/request';
import { ACTORS } from '../../src/corpus/article';
import { FILE_LIMIT_MB } from '../../src/file-limit';
import { REASONS } from '../../src/ndr/reason';
import { REPORTERS } from '../../src/ndr/reporter';
import { PAGE_LENGTH } from './article-list';
import { ID_LENGTH, WORDS_LENGTH } from './query';

type Schema = Readonly<Record<string, unknown>>;

/** The API in OpenAPI 3.1; a test holds the server to it. `version` is the package's. */
export function openApiDocument(version: string): Schema {
  return {
    openapi: '3.1.0',
    info: {
      title: 'NDR Triage',
      version,
      summary: 'Reads non-delivery reports and answers with the cause and the steps that resolve them',
      description:
        'Nothing of what is sent leaves the process or is kept. There is no login: unless WEB_PAGE=public is set, only the ' +
        'machine that the server runs on is answered.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths: {
      '/api/triage': {
        post: {
          operationId: 'triage',
          summary: 'Answer a report, a question or a KB number',
          parameters: [
            parameter(
              'query',
              'id',
              string({ maxLength: ID_LENGTH }),
              'Your name for it, given back in the answer',
            ),
            parameter(
              'query',
              'addressed',
              { type: 'boolean', default: true },
              'false: as a message in a channel that does not mention the bot, so that only reports are answered',
            ),
          ],
          requestBody: { required: true, content: POSTED },
          responses: {
            200: json('The answer', ref('Answer')),
            ...errors(400, 403, 413, 415, 429, 500, 503),
          },
        },
      },
      '/api/page/answer': {
        post: {
          operationId: 'answerForPage',
          summary: 'The same with all that the page shows',
          description: 'Made for the page of this server; it changes with the page.',
          requestBody: { required: true, content: POSTED },
          responses: {
            200: json('What the page shows', ref('PageAnswer')),
            ...errors(400, 403, 413, 415, 429, 500, 503),
          },
        },
      },
      '/api/articles': {
        get: {
          operationId: 'listArticles',
          summary: 'Browse the articles, or search them',
          parameters: [
            parameter(
              'query',
              'q',
              string({ maxLength: WORDS_LENGTH }),
              'A KB number or words; the best articles for it come first',
            ),
            parameter(
              'query',
              'family',
              string(),
              'Only articles of this family, where nothing is searched for',
            ),
            parameter(
              'query',
              'offset',
              { type: 'integer', minimum: 0, default: 0 },
              'Articles to pass over',
            ),
          ],
          responses: {
            200: json(`At most ${PAGE_LENGTH} articles`, ref('ArticleList')),
            ...errors(400, 403, 429, 500),
          },
        },
      },
      '/api/articles/{id}': {
        get: {
          operationId: 'getArticle',
          summary: 'One article',
          parameters: [
            {
              ...parameter(
                'path',
                'id',
                string(),
                'Its id or KB number in any spelling: Q169117, kb169117, 169117',
              ),
              required: true,
            },
          ],
          responses: { 200: json('The article', ref('Article')), ...errors(400, 403, 404, 429, 500) },
        },
      },
      '/api/openapi.json': {
        get: {
          operationId: 'getDescription',
          summary: 'This document',
          responses: { 200: json('This document', { type: 'object' }), ...errors(403, 429) },
        },
      },
    },
    components: { schemas: SCHEMAS },
  };
}

const string = (more: Schema = {}): Schema => ({ type: 'string', ...more });
const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const list = (items: Schema): Schema => ({ type: 'array', items });
const nullable = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
const STRING_OR_NULL: Schema = { type: ['string', 'null'] };
const CONFIDENCE: Schema = { type: 'number', minimum: 0, maximum: 1 };

/** All fields are always there, and no others. */
function record(properties: Readonly<Record<string, Schema>>): Schema {
  return { type: 'object', required: Object.keys(properties), additionalProperties: false, properties };
}

function parameter(place: 'query' | 'path', name: string, schema: Schema, description: string): Schema {
  return { in: place, name, schema, description };
}

function json(description: string, schema: Schema): Schema {
  return { description, content: { 'application/json': { schema } } };
}

function errors(...statuses: readonly (keyof typeof ERRORS)[]): Schema {
  return Object.fromEntries(
    statuses.map(status => [
      status,
      {
        ...json(ERRORS[status], ref('Error')),
        ...(PASSING.includes(status) ? { headers: RETRY_AFTER } : {}),
      },
    ]),
  );
}

const ERRORS = {
  400: 'What was sent is malformed',
  403: 'The server is not public and the request is not from its machine, or another web page sent it',
  404: 'There is no such article',
  413: `The body is larger than a file of ${FILE_LIMIT_MB} MB with a form around it`,
  415: 'The body is of another type, or compressed',
  429: 'Too many requests from one address',
  500: 'Something went wrong; it is in the log',
  503: 'Too much is under way on the server',
} as const;

/** Those that go away by themselves. */
const PASSING: readonly number[] = [429, 503];
const RETRY_AFTER: Schema = {
  'Retry-After': {
    description: 'In how many seconds to ask again',
    required: true,
    schema: { type: 'integer', minimum: 1 },
  },
};

const POSTED: Schema = {
  'text/plain': { schema: string({ description: 'In UTF-8' }) },
  'application/json': { schema: { type: 'object', required: ['text'], properties: { text: string() } } },
  'message/rfc822': { schema: {} },
  'application/vnd.ms-outlook': { schema: {} },
  'application/octet-stream': { schema: {} },
  'multipart/form-data': {
    schema: {
      type: 'object',
      properties: {
        text: string(),
        file: list(string({ contentMediaType: 'application/octet-stream' })),
      },
      description: `The first ${FILES_READ} files are read: .eml, .msg and text`,
    },
  },
};

const EVENTS = list(record({ source: STRING_OR_NULL, id: { type: 'integer' } }));
const SOURCE = record({ name: string(), url: STRING_OR_NULL, date: STRING_OR_NULL });
const ACTOR: Schema = { enum: ACTORS };

const SCHEMAS: Schema = {
  Answer: record({
    id: string(),
    kind: {
      enum: ['diagnosis', 'article', 'unsure', 'silent', 'help'],
      description:
        'diagnosis: an article answers it. article: it was asked for by its number. unsure: a report or a question about ' +
        'mail delivery, and no article is sure. silent: not for the bot. help: nothing that the bot reads.',
    },
    ndr: { ...nullable(ref('Ndr')), description: 'null where the text is no report' },
    matches: { ...list(ref('Match')), maxItems: 10, description: 'The best first' },
    reply: {
      ...nullable(
        record({
          title: string(),
          cause: string(),
          steps: list(string()),
          actor: nullable(ACTOR),
          source: nullable(SOURCE),
        }),
      ),
      description: 'null where the bot is silent',
    },
  }),
  Ndr: {
    description: 'What was read, in the words of RFC 3464. A field that the text does not tell is null.',
    ...record({
      recipients: list(
        record({
          address: STRING_OR_NULL,
          addressType: STRING_OR_NULL,
          statusCode: STRING_OR_NULL,
          replyCode: STRING_OR_NULL,
          reason: nullable({ enum: REASONS }),
          permanent: { type: ['boolean', 'null'] },
        }),
      ),
      reporter: nullable({ enum: REPORTERS }),
      reportingMta: STRING_OR_NULL,
      remoteMta: STRING_OR_NULL,
      diagnosticCode: STRING_OR_NULL,
      events: EVENTS,
    }),
  },
  Match: record({ id: string(), title: string(), confidence: CONFIDENCE, evidence: list(string()) }),
  Article: record({
    id: string(),
    title: string(),
    family: string(),
    appliesTo: list(string()),
    source: SOURCE,
    reason: nullable({ enum: REASONS }),
    actor: nullable(ACTOR),
    signals: record({
      statusCodes: list(string()),
      replyCodes: list(string()),
      events: EVENTS,
      phrases: list(string()),
      addressTypes: list(string()),
      reporters: list(string()),
    }),
    symptoms: string(),
    cause: string(),
    steps: list(string()),
    moreInformation: string(),
  }),
  ArticleList: record({
    total: { type: 'integer', minimum: 0 },
    articles: { ...list(record({ id: string(), title: string(), family: string() })), maxItems: PAGE_LENGTH },
    families: list(record({ family: string(), articles: { type: 'integer', minimum: 1 } })),
    imported: { type: 'integer', minimum: 0, description: 'Articles that are found, and not browsed' },
  }),
  Reply: record({
    title: string(),
    facts: list(record({ name: string(), value: string() })),
    cause: string(),
    steps: list(string()),
    actor: nullable(ACTOR),
    evidence: list(string()),
    source: nullable(SOURCE),
    alternatives: list(record({ id: string(), title: string(), confidence: CONFIDENCE })),
    notes: list(string()),
  }),
  PageAnswer: record({
    record: ref('Answer'),
    reply: ref('Reply'),
    text: STRING_OR_NULL,
    shown: { type: ['integer', 'null'] },
    candidates: list(
      record({
        id: string(),
        title: string(),
        confidence: CONFIDENCE,
        reply: ref('Reply'),
        quotes: list(string()),
      }),
    ),
    channel: record({ slack: { type: 'object' }, teams: { type: 'object' } }),
  }),
  Error: record({ error: string({ description: 'A sentence that says what to do' }) }),
};
