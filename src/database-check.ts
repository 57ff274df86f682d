import { type Check, type Finding, right, wrong } from './check';
import { systemClock } from './clock';
import type { Config } from './config';
import { checkStore } from './store/check-store';
import { defaultFile } from './store/default-file';
import { StoreError } from './store/store-error';

/** Whether what outlives the process can be kept: opened, brought up to date, written and read. */
export function databaseCheck(state: Config['state'], environment: Environment): Check {
  const file = state.file ?? defaultFile(environment);
  const { databaseUrl } = state;
  const place = databaseUrl === null ? file : `PostgreSQL at ${new URL(databaseUrl).host}`;
  return { name: 'Database', run: () => check(place, { ...state, file }) };
}

type Environment = Readonly<Record<string, string | undefined>>;

async function check(place: string, state: Parameters<typeof checkStore>[0]): Promise<Finding> {
  try {
    await checkStore(state, systemClock);
    return right(`${place}, which can be written to`);
  } catch (error) {
    if (error instanceof StoreError) return wrong(error.message);
    const code = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
    return wrong(`${place} was opened and then failed${code}. Look at its own log, its disk and its rights.`);
  }
}
