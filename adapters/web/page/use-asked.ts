import { useEffect, useState } from 'preact/hooks';
import { NoAnswer } from './ask-server';

/** What was asked of the server, as far as it is known. */
export interface Asked<Answer> {
  readonly answer: Answer | null;
  /** Why there is none, in a sentence. */
  readonly failure: string | null;
  readonly isWaiting: boolean;
}

const NOTHING = { answer: null, failure: null, isWaiting: false } as const;

/**
 * Asks the server whenever `key` changes and stays for `delay` milliseconds; null asks nothing. An answer stays until the
 * next one is there, and one that comes too late is dropped.
 */
export function useAsked<Answer>(
  key: unknown,
  ask: ((signal: AbortSignal) => Promise<Answer>) | null,
  delay: number,
): Asked<Answer> {
  const [asked, setAsked] = useState<Asked<Answer>>(NOTHING);
  useEffect(() => {
    if (ask === null) {
      setAsked(NOTHING);
      return;
    }
    const abort = new AbortController();
    setAsked(before => ({ ...before, isWaiting: true }));
    const timer = setTimeout(() => {
      ask(abort.signal).then(
        answer => setAsked({ answer, failure: null, isWaiting: false }),
        (error: unknown) => {
          if (abort.signal.aborted) return;
          if (!(error instanceof NoAnswer)) throw error;
          setAsked({ answer: null, failure: error.message, isWaiting: false });
        },
      );
    }, delay);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [key]);
  return asked;
}
