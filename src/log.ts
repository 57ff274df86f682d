import pino, { type Logger } from 'pino';

/** Structured lines about what happened. They hold ids, kinds and timings, never what people paste nor addresses. */
export type Log = Pick<Logger, 'info' | 'warn' | 'error'>;

/** A log of JSON lines on standard output. */
export function createLog(): Log {
  return pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });
}

const FRAMES = 5;

/** What of an error may be logged: its kind and place. Its message may quote what somebody pasted. */
export function failure(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { error: typeof error };
  return {
    error: error.name,
    ...('code' in error ? { code: String(error.code) } : {}),
    at: (error.stack ?? '')
      .split('\n')
      .filter(line => line.startsWith('    at '))
      .slice(0, FRAMES)
      .map(line => line.trim()),
  };
}
