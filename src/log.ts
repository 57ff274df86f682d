import pino, { type Logger } from 'pino';
import { inertJson } from './inert-json';

/** Structured lines about what happened. They hold ids, kinds and timings, never what people paste nor addresses. */
export type Log = Pick<Logger, 'info' | 'warn' | 'error'>;

/** A log on standard output, written at once: what waits to be written at the end comes out of order. */
export function createLog(): Log {
  const output = pino.destination({ fd: process.stdout.fd, sync: true });
  return logTo(line => output.write(line));
}

/** A log of JSON lines, one for each entry: ids come from outside, and may not end a line nor act on a terminal. */
export function logTo(write: (line: string) => void): Log {
  return pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime },
    { write: line => write(inertJson(line)) },
  );
}

const FRAMES = 5;

/** What of an error may be logged: its kind and place. Its message may quote what somebody pasted. */
export function failure(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { error: typeof error };
  return {
    error: error.name,
    ...('code' in error ? { code: String(error.code) } : {}),
    at: framesOf(error),
  };
}

/**
 * A stack begins with the name and message that the error was made with. Where it does not begin with these, the end of the
 * message is not known, and what looks like a frame may stand in it: people paste stack traces too.
 */
function framesOf({ stack = '', message }: Error): readonly string[] {
  const start = stack.indexOf(message);
  if (start < 0 || !NAME_ALONE.test(stack.slice(0, start))) return [];
  return stack
    .slice(start + message.length)
    .split('\n')
    .filter(line => line.startsWith('    at '))
    .slice(0, FRAMES)
    .map(line => line.trim());
}

/** `TypeError: `, `TypeError [ERR_INVALID_ARG_TYPE]: `; nothing where there is no message. */
const NAME_ALONE = /^(?:[\w$.]{1,100}(?: \[\w{1,100}\])?: )?$/;
