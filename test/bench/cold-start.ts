import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { bundledCorpus } from '../../src/corpus/bundled-corpus';
import { type Percentiles, percentiles } from './percentiles';

/** The `ndr` command from its start to its end. */
export interface ColdStart {
  readonly milliseconds: Percentiles;
  /** Megabytes. */
  readonly peak: number;
}

const ROOT = dirname(bundledCorpus());
const COMMAND = join(ROOT, 'dist', 'src', 'main.js');
const PRELOADED = join(__dirname, 'print-peak.js');

/** Runs `ndr FILE` so often with a sample's message. */
export function measureColdStart(sample: string, times: number): ColdStart {
  const file = join(ROOT, 'test', 'ndrs', sample);
  const runs = Array.from({ length: times }, () => runOnce(file));
  return {
    milliseconds: percentiles(runs.map(({ milliseconds }) => milliseconds)),
    peak: Math.max(...runs.map(({ peak }) => peak)),
  };
}

function runOnce(file: string) {
  const start = performance.now();
  const { status, stderr, output } = spawnSync(process.execPath, ['--require', PRELOADED, COMMAND, file], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  const milliseconds = performance.now() - start;
  if (status !== 0) throw new Error(`ndr ${file} ended with ${status}: ${stderr}`);
  return { milliseconds, peak: Number(output[3]) / 1024 };
}
