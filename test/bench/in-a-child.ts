import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Runs a script of this folder in a process of its own and gives what it printed as JSON. */
export function inAChild<T>(script: string, args: readonly string[] = []): T {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--expose-gc', join(__dirname, `${script}.js`), ...args],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${script} ${args.join(' ')} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}

export const MB = 1024 * 1024;
