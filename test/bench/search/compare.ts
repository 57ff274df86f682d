import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { bundledCorpus } from '../../../src/corpus/bundled-corpus';
import { importPages } from '../../../src/corpus/import-pages';
import { findPageFiles } from '../../../src/corpus/page-files';
import { MB } from '../in-a-child';
import { machine } from '../machine';
import { table } from '../table';
import type { Compared } from './compare-child';
import type { Measured } from './measure';
import { pagesOfSize, writePages } from './page-sample';
import { PEERS } from './peers';
import { KINDS, readQueries } from './queries';

const OURS = 'ndr-triage';
/** Pages that speak of undelivered mail, those of mail products, and all. */
const SIZES = [550, 9_164, 60_335] as const;
/** Whoever needs longer is left out at this size, and the table says so. */
const LONGEST_MS = 240_000;
const HEAP_MB = 8_192;
const RESULTS = join(dirname(bundledCorpus()), 'test/bench/RESULTS.md');

/**
 * Compares our search with other libraries on the pages in the folder `archive` and the queries in a file, lines of
 * {"kind", "text", "expected"}, and writes test/bench/RESULTS.md.
 */
export async function compareSearch(archive: string, queriesFile: string): Promise<void> {
  const { pages } = importPages(findPageFiles([archive]).files, () => {});
  const queries = await readQueries(queriesFile, new Set(pages.map(({ article }) => article.id)));
  const expected = new Set(queries.flatMap(query => query.expected));
  const folder = mkdtempSync(join(tmpdir(), 'ndr-bench-'));
  const parts = [head(queries.length)];
  try {
    for (const size of SIZES) {
      const file = join(folder, `${size}.jsonl`);
      const chosen = pagesOfSize(pages, expected, size);
      writePages(file, chosen);
      const rows: (readonly string[])[] = [];
      for (const name of [OURS, ...PEERS.map(peer => peer.name)]) {
        const compared = inTime(name, file, queriesFile);
        rows.push(row(name, compared));
        console.log(`${chosen.length} pages, ${name}: ${compared === null ? 'not in time' : 'done'}`);
        // After each library, since all of them take an hour.
        const soFar = [...parts, `## ${chosen.length} pages`, table(HEAD, rows)];
        writeFileSync(RESULTS, `${soFar.join('\n\n')}\n`);
      }
      parts.push(`## ${chosen.length} pages`, table(HEAD, rows));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const HEAD = [
  'library',
  'build s',
  'memory MB',
  ...KINDS.flatMap(kind => [`${kind} p50 ms`, `${kind} p99 ms`, `${kind} first %`, `${kind} first three %`]),
  'asked',
];

function head(queries: number): string {
  return [
    '# Search compared',
    `Made by \`npm run bench:search\` on ${machine()}; not edited by hand.`,
    `Every library indexes the same pages of Microsoft's archived Knowledge Base and answers the same ${queries} queries. Others
get a query's words without what is volatile and without the forms of reports, as ours makes them; ours gets the report as
it was read, and its time includes cleaning, confidence and evidence of ten articles. A library that is slow is asked fewer
queries (“asked”: pastes, long pastes, questions); to a fast one each query is put six times, and its best time counts,
since other work runs on this machine. One that has not finished after ${LONGEST_MS / 1000} seconds is left out.`,
  ].join('\n\n');
}

function inTime(name: string, pages: string, queries: string): Compared | null {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--expose-gc',
      `--max-old-space-size=${HEAP_MB}`,
      join(__dirname, 'compare-child.js'),
      name,
      pages,
      queries,
    ],
    { encoding: 'utf8', timeout: LONGEST_MS },
  );
  if (status === 0) return JSON.parse(stdout.trim().split('\n').at(-1) as string);
  if (performance.now() - started < LONGEST_MS) console.error(`${name}: ${stderr.slice(-500)}`);
  return null;
}

function row(name: string, compared: Compared | null): readonly string[] {
  if (compared === null) return [name];
  const kinds = KINDS.map(kind => compared.kinds[kind]);
  return [
    name,
    (compared.buildMs / 1000).toFixed(1),
    (compared.memory / MB).toFixed(),
    ...kinds.flatMap(figures),
    kinds.map(kind => kind?.asked ?? 0).join(', '),
  ];
}

function figures(measured: Measured | null): readonly string[] {
  if (measured === null) return ['', '', '', ''];
  const { milliseconds, first, firstThree } = measured;
  return [
    milliseconds.p50.toFixed(2),
    milliseconds.p99.toFixed(2),
    (100 * first).toFixed(1),
    (100 * firstThree).toFixed(1),
  ];
}
