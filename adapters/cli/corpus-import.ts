import type { Writable } from 'node:stream';
import { Presets, SingleBar } from 'cli-progress';
import { inert } from '../../src/bot/inert';
import type { ImportReport, ImportWatch } from '../../src/import-corpus';
import { describeSize } from './describe-size';

type Terminal = Writable & { readonly isTTY?: boolean };

/** Files between two looks at the clock. */
const STRIDE = 32;

/** Shows on a terminal how far an import is, with its rate and the time left; elsewhere it shows nothing. */
export function watchImport(errors: Terminal): ImportWatch & { readonly stop: () => void } {
  const bar = new SingleBar(
    {
      stream: errors as NodeJS.WritableStream,
      format: 'Reading {bar} {percentage} %, {value} of {total} files, {rate} a second, {eta_formatted} left',
      // The process ends at Ctrl-C as any other: a hidden cursor would stay hidden, and lines unwrapped.
      hideCursor: false,
      linewrap: true,
      gracefulExit: false,
      etaBuffer: 100,
      noTTYOutput: false,
    },
    Presets.shades_classic,
  );
  let started = 0;
  let total = 0;
  return {
    found: files => {
      started = performance.now();
      total = files;
      if (errors.isTTY) bar.start(files, 0, { rate: 0 });
    },
    read: files => {
      if (!errors.isTTY || (files % STRIDE !== 0 && files !== total)) return;
      bar.update(files, { rate: Math.round(files / ((performance.now() - started) / 1000)) });
    },
    building: () => {
      bar.stop();
      if (errors.isTTY) errors.write('Making the index …\n');
    },
    stop: () => bar.stop(),
  };
}

/** What an import made, for standard output. */
export function importSummary(report: ImportReport, file: string, seconds: number): string {
  const { statistics, skipped, bytes } = report;
  const left =
    skipped.length === 0 ? 'none was' : `${skipped.length} ${skipped.length === 1 ? 'was' : 'were'}`;
  const made = statistics.articles === 1 ? '1 article stands' : `${statistics.articles} articles stand`;
  return (
    `${made} in ${inert(file)} (${describeSize(bytes)}), after ${seconds.toFixed(1)} s; ` +
    `${left} left out.\n` +
    `Use them with: ndr --corpus ${inert(file)} …, or NDR_CORPUS=${inert(file)}\n`
  );
}

/** A line for each file that was left out. */
export function skippedLines({ skipped }: ImportReport): string {
  return skipped.map(({ path, reason }) => `left out: ${inert(path)}: ${inert(reason)}\n`).join('');
}
