import { useEffect, useState } from 'preact/hooks';
import { NoAnswer } from './ask-server';

/** What was asked of the server, as far as it is known. */
export interface Asked<Answer> {
  /** The last answer, until the next one is there. */
  readonly answer: Answer | null;
  /** Why there is none, in a sentence. */
  readonly failure: string | null;
  /** The answer is to what was asked before. */
  readonly isWaiting: boolean;
}

/**
 * Asks the server whenever `key` changes and stays for `delay` milliseconds; null asks nothing. An answer that comes too
 * late is dropped.
 */
export function useAsked<Answer>(
  key: string | number,
  ask: ((signal: AbortSignal) => Promise<Answer>) | null,
  delay: number,
): Asked<Answer> {
  const [known, setKnown] = useState<Known<Answer>>({ key: null, answer: null, failure: null });
  useEffect(() => {
    if (ask === null) {
      setKnown({ key: null, answer: null, failure: null });
      return;
    }
    const abort = new AbortController();
    const timer = setTimeout(() => {
      ask(abort.signal).then(
        answer => setKnown({ key, answer, failure: null }),
        (error: unknown) => {
          if (abort.signal.aborted) return;
          if (!(error instanceof NoAnswer)) throw error;
          setKnown({ key, answer: null, failure: error.message });
        },
      );
    }, delay);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [key]);
  const { answer, failure } = known;
  return { answer, failure, isWaiting: ask !== null && known.key !== key };
}

interface Known<Answer> {
  /** What the answer is to. */
  readonly key: string | number | null;
  readonly answer: Answer | null;
  readonly failure: string | null;
}
