import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal';

type Asked = Pick<IncomingMessage, 'url'>;

/** Characters of an id, which is the asker's own. */
export const ID_LENGTH = 200;
/** Characters of what is searched for; what is longer is a report, which is triaged. */
export const WORDS_LENGTH = 500;

/** What `/api/triage` is asked beside the text. Throws a Refusal where it can't be read. */
export function triageQuery(asked: Asked): { readonly id: string; readonly addressed: boolean } {
  const query = queryOf(asked);
  const addressed = query.get('addressed') ?? 'true';
  if (addressed !== 'true' && addressed !== 'false') throw new Refusal(400, '`addressed` is true or false.');
  return { id: bounded('id', ID_LENGTH, query), addressed: addressed === 'true' };
}

/** Which articles are asked for. Throws a Refusal where it can't be read. */
export function listQuery(asked: Asked): {
  readonly words: string;
  readonly family: string | null;
  readonly offset: number;
} {
  const query = queryOf(asked);
  const offset = query.get('offset') ?? '0';
  if (!/^\d{1,9}$/.test(offset)) throw new Refusal(400, '`offset` is a number of articles to pass over.');
  return {
    words: bounded('q', WORDS_LENGTH, query).trim(),
    family: query.get('family') || null,
    offset: Number(offset),
  };
}

function bounded(name: string, length: number, query: URLSearchParams): string {
  const value = query.get(name) ?? '';
  if (value.length > length) throw new Refusal(400, `\`${name}\` has at most ${length} characters.`);
  return value;
}

function queryOf({ url = '' }: Asked): URLSearchParams {
  const start = url.indexOf('?');
  return new URLSearchParams(start < 0 ? '' : url.slice(start));
}
