import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../../src/log';

/** Bolt tells of requests in words that may quote them; warnings and errors are passed on by their first words alone. */
const LENGTH = 120;

/** A logger for Bolt and its clients. */
export function boltLog(log: Log): Logger {
  return {
    debug: () => {},
    info: () => {},
    warn: (...parts) => log.warn({ from: 'bolt' }, firstWords(parts)),
    error: (...parts) => log.error({ from: 'bolt' }, firstWords(parts)),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  };
}

/** Up to the first character of what may be somebody's words, an address or a token. */
function firstWords([first]: readonly unknown[]): string {
  const text = typeof first === 'string' ? first : first instanceof Error ? first.name : typeof first;
  return (/^[\w ,.'-]+/.exec(text.slice(0, LENGTH))?.[0] ?? '').trim();
}
