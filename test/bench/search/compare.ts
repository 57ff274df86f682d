import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, setPriority, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bundledCorpus } from '../../../src/corpus/bundled-corpus';
import { importPages } from '../../../src/corpus/import-pages';
import { findPageFiles } from '../../../src/corpus/page-files';
import type { ImportedPage } from '../../../src/corpus/pages/imported-page';
import { MB } from '../in-a-child';
import { machine } from '../machine';
import { table } from '../table';
import type { Compared } from './compare-child';
import { LEAST_ASKED, LONGEST_KIND_MS, type Measured, ROUNDS } from './measure';
import { type ImportCost, measureImport } from './measure-import';
import { pagesOfSize, writePages } from './page-sample';
import { PEERS } from './peers';
import { KINDS, readQueries } from './queries';

const OURS = 'ndr-triage';
/** Pages that speak of undelivered mail, those of mail products, and all. */
const SIZES: readonly number[] = [550, 9_164, 60_335];
/** Whoever needs longer to build and to answer is stopped, and the table says so: all of it is to take 50 minutes at most. */
const LONGEST_MS = 240_000;
const HEAP_MB = 8_192;
/** Of other work on this machine, none goes before the measuring, if the system allows that. */
const FIRST = -20;
const AUTOGROUP = '/proc/self/autogroup';
const RESULTS = join(dirname(bundledCorpus()), 'test/bench/RESULTS.md');

/**
 * Compares our search with other libraries on the pages in the folder `archive` and the queries in a file, lines of
 * {"kind", "text", "expected"}, and writes test/bench/RESULTS.md; `sizes` are the numbers of pages, all sizes if there is none.
 */
export async function compareSearch(
  archive: string,
  queriesFile: string,
  sizes: readonly number[],
): Promise<void> {
  const circumstances = { load: loadavg()[0] as number, isFirst: goesFirst() };
  const pages = pagesIn(archive);
  const queries = await readQueries(queriesFile, new Set(pages.map(({ article }) => article.id)));
  const expected = new Set(queries.flatMap(query => query.expected));
  const folder = mkdtempSync(join(tmpdir(), 'ndr-bench-'));
  try {
    const parts = [importSection(await measureImport(archive, folder))];
    for (const size of sizes.length === 0 ? SIZES : sizes) {
      const file = join(folder, `${size}.jsonl`);
      const chosen = pagesOfSize(pages, expected, size);
      writePages(file, chosen);
      const rows: (readonly string[])[] = [];
      const left: string[] = [];
      for (const name of [OURS, ...PEERS.map(peer => peer.name)]) {
        const { compared, failure } = inTime(name, file, queriesFile);
        rows.push(row(name, compared));
        if (failure !== null) left.push(`${name} ${failure}.`);
        console.log(`${chosen.length} pages, ${name}: ${failure ?? 'done'}`);
        // After each library, since all of them take long.
        const section = [`## ${chosen.length} pages`, table(HEAD, rows), ...left];
        const soFar = [head(queries.length, circumstances), ...parts, ...section];
        writeFileSync(RESULTS, `${soFar.join('\n\n')}\n`);
        if (rows.length > PEERS.length) parts.push(...section);
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function pagesIn(archive: string): readonly ImportedPage[] {
  const pages: ImportedPage[] = [];
  importPages(findPageFiles([archive]).files, { page: page => pages.push(page), read: () => {} });
  return pages;
}

/**
 * Puts this process, and those that it starts, before all others; false where the system does not allow it. Linux weighs
 * sessions first (sched(7), “The autogroup feature”), and processes within one.
 */
function goesFirst(): boolean {
  try {
    setPriority(FIRST);
    if (existsSync(AUTOGROUP)) writeFileSync(AUTOGROUP, `${FIRST}`);
    return true;
  } catch {
    return false;
  }
}

function importSection({ articles, seconds, cpuSeconds, bytes, openMs }: ImportCost): string {
  return [
    '## Import',
    `\`ndr corpus import\` made an index file of ${(bytes / 1e6).toFixed(1)} MB out of the files of ${articles} pages in ${seconds.toFixed(1)} s, with
${cpuSeconds.toFixed(1)} s of CPU time. It is opened in ${openMs.toFixed()} ms.`,
  ].join('\n\n');
}

const HEAD = [
  'library',
  'build s',
  'memory MB',
  ...KINDS.flatMap(kind => [`${kind} p50 ms`, `${kind} p99 ms`, `${kind} first %`, `${kind} first three %`]),
  'asked',
];

function head(
  queries: number,
  { load, isFirst }: { readonly load: number; readonly isFirst: boolean },
): string {
  const others = isFirst
    ? 'the measuring went before all other work'
    : 'the measuring shared it with other work';
  return [
    '# Search compared',
    `Made by \`npm run bench -- ARCHIVE QUERIES\` on ${machine()}; not edited by hand. The machine had a load average of
${load.toFixed(1)} when it began and of ${(loadavg()[0] as number).toFixed(1)} when it ended; ${others}.`,
    `Every library indexes the same pages of Microsoft's archived Knowledge Base and answers queries out of the same ${queries}.
Others get a query's words without what is volatile and without the forms of reports, as ours makes them; ours gets the report
as it was read, and its time includes cleaning, confidence and evidence of ten articles. “asked” is how many pastes, long
pastes and questions were put: a slow library gets as many of each as ${LONGEST_KIND_MS / 1000} seconds allow, ${LEAST_ASKED} at least, spread over all;
to a fast one each is put ${1 + ROUNDS} times, and its best time counts, since other work runs on this machine. Memory is what is
resident more than before, after collections. A library may take ${LONGEST_MS / 1000} seconds in all, and ${HEAP_MB / 1024} GB of heap.`,
  ].join('\n\n');
}

/** What a library has shown in time, and what kept it from showing more. */
interface InTime {
  readonly compared: Compared | null;
  readonly failure: string | null;
}

function inTime(name: string, pages: string, queries: string): InTime {
  const child = [join(__dirname, 'compare-child.js'), name, pages, queries];
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    ['--expose-gc', `--max-old-space-size=${HEAP_MB}`, ...child],
    { encoding: 'utf8', timeout: LONGEST_MS, killSignal: 'SIGKILL' },
  );
  const last = stdout.trim().split('\n').at(-1) ?? '';
  const compared: Compared | null = last === '' ? null : JSON.parse(last);
  if (status === 0) return { compared, failure: null };
  const stage = compared === null ? 'building its index' : 'answering';
  if (error !== undefined && 'code' in error && error.code === 'ETIMEDOUT')
    return { compared, failure: `was stopped after ${LONGEST_MS / 1000} s, while ${stage}` };
  if (stderr.includes('heap out of memory'))
    return { compared, failure: `ran out of ${HEAP_MB / 1024} GB of heap while ${stage}` };
  console.error(stderr.slice(-500));
  return { compared, failure: `failed while ${stage}` };
}

function row(name: string, compared: Compared | null): readonly string[] {
  if (compared === null) return [name];
  const kinds = KINDS.map(kind => compared.kinds[kind] ?? null);
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
