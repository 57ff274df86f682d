import { readFileSync, writeSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import type { ImportedPage } from '../../../src/corpus/pages/imported-page';
import { type Ask, type Measured, measure } from './measure';
import { buildOurs } from './ours';
import type { Entry } from './peer';
import { PEERS } from './peers';
import { type Kind, readQueries } from './queries';

/** What a library costs and gives. */
export interface Compared {
  readonly buildMs: number;
  /** Bytes that are resident more than before it was built, after collections. */
  readonly memory: number;
  /** Those that it was asked yet. */
  readonly kinds: Partial<Record<Kind, Measured>>;
}

/**
 * Builds one library's index of the pages in a file of JSON Lines and asks it the queries of another; says what it has found
 * out after each part, since it may be stopped.
 */
async function compare([name, pagesFile, queriesFile]: readonly string[]): Promise<void> {
  const pages = readPages(pagesFile as string);
  const queries = await readQueries(queriesFile as string, new Set(pages.map(({ article }) => article.id)));
  const build = builderOf(name as string, pages);
  const before = await resident();
  const start = performance.now();
  const ask = await build();
  const buildMs = performance.now() - start;
  const memory = (await resident()) - before;
  say({ buildMs, memory, kinds: {} });
  for await (const kinds of measure(queries, ask)) say({ buildMs, memory, kinds });
}

function builderOf(name: string, pages: readonly ImportedPage[]): () => Ask | Promise<Ask> {
  const peer = PEERS.find(each => each.name === name);
  if (peer === undefined) {
    return () => {
      const find = buildOurs(pages);
      return ({ reading }) => find(reading);
    };
  }
  const entries = pages.map(entryOf);
  return async () => {
    const find = await peer.build(entries);
    return ({ cleaned }) => find(cleaned);
  };
}

function say(compared: Compared): void {
  writeSync(process.stdout.fd, `${JSON.stringify(compared)}\n`);
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

/** A first collection finds what is unused, and buffers of it are given back by the next. */
const COLLECTIONS = 3;

async function resident(): Promise<number> {
  for (let time = 0; time < COLLECTIONS; time += 1) {
    global.gc?.();
    await new Promise(resolve => setImmediate(resolve));
  }
  return process.memoryUsage.rss();
}

compare(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
