import { deflateSync, inflateSync } from 'node:zlib';
import type { Article } from './article';
import type { Corpus } from './corpus';
import { IndexError } from './index-error';
import type { IndexFile, Section } from './index-file';
import { buildTextPool } from './text-pool';

/** The articles of an index file, each read from it when it is asked for. */
export interface ArticleStore extends Corpus {
  /** By their places. */
  readonly titles: readonly string[];
  /** The article at a place, which is its position in `ids`. */
  readonly articleAt: (place: number) => Article;
}

/** Articles in one block: eight are half the size of one each, and unpacked in a tenth of a millisecond. */
const BLOCK = 8;
/** A quarter faster than the default, for two per cent more. */
const LEVEL = 4;
const NEXT = Buffer.from('\n');
const IDS = 'article-ids';
const TITLES = 'article-titles';
const STARTS = 'article-starts';
const BLOCKS = 'article-blocks';

/** Keeps articles for an index file, one after another. */
export interface ArticleStoreBuilder {
  readonly add: (article: Article) => void;
  /** The sections that hold them; `order` gives their positions in the order of their places. */
  readonly sections: (order: Uint32Array) => readonly Section[];
}

export function buildArticleStore(): ArticleStoreBuilder {
  const ids: string[] = [];
  const titles: string[] = [];
  const texts = buildTextPool();

  function sections(order: Uint32Array): readonly Section[] {
    const blocks: Uint8Array[] = [];
    const starts = [0];
    for (let first = 0; first < order.length; first += BLOCK) {
      const members = Array.from(order.subarray(first, first + BLOCK), texts.at);
      const block = deflateSync(
        Buffer.concat(members.flatMap((text, i) => (i === 0 ? [text] : [NEXT, text]))),
        { level: LEVEL },
      );
      blocks.push(block);
      starts.push((starts.at(-1) as number) + block.length);
    }
    const sorted = (values: readonly string[]) => Array.from(order, position => values[position] as string);
    return [
      { name: IDS, bytes: Buffer.from(sorted(ids).join('\n')) },
      { name: TITLES, bytes: Buffer.from(JSON.stringify(sorted(titles))) },
      { name: STARTS, bytes: new Uint8Array(Float64Array.from(starts).buffer) },
      { name: BLOCKS, bytes: Buffer.concat(blocks) },
    ];
  }

  return {
    add: article => {
      ids.push(article.id);
      titles.push(article.title);
      texts.add(JSON.stringify(article));
    },
    sections,
  };
}

/** Opens the articles of an index file; throws an IndexError where they are damaged. */
export function openArticleStore(index: IndexFile): ArticleStore {
  const listed = Buffer.from(index.section(IDS)).toString('utf8');
  const ids = listed === '' ? [] : listed.split('\n');
  const titles: readonly string[] = JSON.parse(Buffer.from(index.section(TITLES)).toString('utf8'));
  const starts = new Float64Array(index.section(STARTS).buffer);
  const places = new Map(ids.map((id, place) => [id, place]));

  function articleAt(place: number): Article {
    const block = Math.floor(place / BLOCK);
    const from = starts[block] as number;
    const bytes = index.part(BLOCKS, from, (starts[block + 1] as number) - from);
    return JSON.parse(unpack(bytes).split('\n')[place % BLOCK] as string);
  }

  return {
    ids,
    titles,
    articleAt,
    article: id => {
      const place = places.get(id);
      return place === undefined ? null : articleAt(place);
    },
  };
}

/** The format checks itself, with Adler-32. */
function unpack(block: Uint8Array): string {
  try {
    return inflateSync(block).toString('utf8');
  } catch (cause) {
    throw new IndexError('the index of articles is damaged; make it again with: ndr corpus import', {
      cause,
    });
  }
}
