import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import type { ImportedPage } from '../../../src/corpus/pages/imported-page';
import { type Measured, measure } from './measure';
import { buildOurs } from './ours';
import type { Entry } from './peer';
import { PEERS } from './peers';
import { type Kind, readQueries } from './queries';

/** What a library costs and gives. */
export interface Compared {
  readonly buildMs: number;
  /** Bytes that are resident more than before it was built, after a collection. */
  readonly memory: number;
  readonly kinds: Record<Kind, Measured | null>;
}

/** Builds one library's index of the pages in a file of JSON Lines and asks it the queries of another. */
async function compare([name, pagesFile, queriesFile]: readonly string[]): Promise<Compared> {
  const pages = readPages(pagesFile as string);
  const queries = await readQueries(queriesFile as string, new Set(pages.map(({ article }) => article.id)));
  const entries = pages.map(entryOf);
  const before = resident();
  const start = performance.now();
  const peer = PEERS.find(each => each.name === name);
  if (peer === undefined) {
    const find = buildOurs(pages);
    const buildMs = performance.now() - start;
    const memory = resident() - before;
    return { buildMs, memory, kinds: await measure(queries, ({ reading }) => find(reading)) };
  }
  const find = await peer.build(entries);
  const buildMs = performance.now() - start;
  const memory = resident() - before;
  return { buildMs, memory, kinds: await measure(queries, ({ cleaned }) => find(cleaned)) };
}

/** Lines are read one by one: all pages as one string are more than a string may have. */
function readPages(file: string): readonly ImportedPage[] {
  const bytes = readFileSync(file);
  const pages: ImportedPage[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from);
    pages.push(JSON.parse(bytes.toString('utf8', from, end)));
    from = end + 1;
  }
  return pages;
}

function entryOf({ article, queryWords }: ImportedPage): Entry {
  const { id, title, symptoms, cause, steps, moreInformation } = article;
  return { id, title, symptoms, cause, rest: [...steps, moreInformation, queryWords].join('\n') };
}

function resident(): number {
  global.gc?.();
  return process.memoryUsage.rss();
}

compare(process.argv.slice(2)).then(
  compared => console.log(JSON.stringify(compared)),
  error => {
    console.error(error);
    process.exitCode = 1;
  },
);
