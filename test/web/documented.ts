import type { IncomingHttpHeaders } from 'node:http';
import Ajv2020 from 'ajv/dist/2020';
import { openApiDocument } from '../../adapters/web/openapi';

/** The API's description, as the server gives it. */
export const DOCUMENT = openApiDocument('1.2.3');

interface Operation {
  readonly method: string;
  /** As the document writes it: `/api/articles/{id}`. */
  readonly path: string;
  readonly statuses: readonly number[];
  /** The headers that an answer of a status has, in lower case. */
  readonly headersOf: (status: number) => readonly string[];
}

type Responses = Readonly<
  Record<string, { readonly responses: Readonly<Record<string, { readonly headers?: object }>> }>
>;

/** All operations that the document describes. */
export const OPERATIONS: readonly Operation[] = Object.entries(
  DOCUMENT.paths as Record<string, Responses>,
).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { responses }]) => ({
    method,
    path,
    statuses: Object.keys(responses).map(Number),
    headersOf: (status: number) =>
      Object.keys(responses[status]?.headers ?? {}).map(name => name.toLowerCase()),
  })),
);

const ajv = new Ajv2020({ allErrors: true, strict: false });
ajv.addSchema(DOCUMENT, 'api');

/** What an answer has that the document does not allow there; empty where all is well. */
export function violations(
  method: string,
  path: string,
  status: number,
  headers: IncomingHttpHeaders,
  body: string,
): readonly string[] {
  const operation = OPERATIONS.find(known => known.method === method && patternOf(known.path).test(path));
  if (operation === undefined) return [`${method} ${path} is not described`];
  if (!operation.statuses.includes(status)) return [`${status} is not described at ${operation.path}`];
  const contentType = headers['content-type'];
  if (!contentType?.startsWith('application/json')) return [`${contentType} is no JSON`];
  const missing = operation.headersOf(status).filter(name => !/^\d+$/.test(String(headers[name])));
  if (missing.length > 0) return missing.map(name => `${name} is no number of seconds`);
  const place = [
    'paths',
    operation.path,
    method,
    'responses',
    status,
    'content',
    'application/json',
    'schema',
  ];
  const validate = ajv.compile({ $ref: `api#/${place.map(escaped).join('/')}` });
  validate(JSON.parse(body));
  return (validate.errors ?? []).map(({ instancePath, message, params }) =>
    [instancePath, message, JSON.stringify(params)].join(' '),
  );
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`);
}

/** A part of a JSON pointer (RFC 6901) in a fragment. */
function escaped(part: string | number): string {
  return encodeURIComponent(String(part).replaceAll('~', '~0').replaceAll('/', '~1'));
}
