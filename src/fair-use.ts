import type { Clock } from './clock';
import { type Allowance, createRateLimit } from './rate-limit';

/** Keeps one person or channel from taking the bot from the others. Each gives a sentence for who is refused, or null. */
export interface FairUse {
  /** Counts something that a person asks. */
  readonly byPerson: (person: string) => string | null;
  /** Counts an answer that a whole channel sees. */
  readonly inChannel: (channel: string) => string | null;
  /** Whether a person has not been told lately; who was told is told again only when this pause is over. */
  readonly shouldTell: (person: string) => boolean;
}

const SECOND = 1_000;
const PAUSE = 30 * SECOND;

/**
 * A person who goes through a backlog pastes a report every few seconds for some minutes, and presses buttons in between;
 * everything that the bot hears from a person counts, talk too. A script of 20 messages a second is stopped after two.
 */
const PERSON: Allowance = { burst: 40, every: 2 * SECOND, pause: PAUSE };
/**
 * A service desk that pastes 30 reports in ten minutes stays far below, even when all come at once. Slack takes about one
 * message a second for a channel, so more than that would only queue up.
 */
const CHANNEL: Allowance = { burst: 60, every: 2 * SECOND, pause: PAUSE };
const TOLD: Allowance = { burst: 1, every: PAUSE, pause: 1 };

/** In the memory of this process: each of several replicas counts for itself. `refused` is told of each refusal. */
export function createFairUse(clock: Clock, refused: (whose: 'person' | 'channel') => void): FairUse {
  const limits = { person: createRateLimit(PERSON, clock), channel: createRateLimit(CHANNEL, clock) };
  const told = createRateLimit(TOLD, clock);
  const count = (whose: keyof typeof limits, id: string) => {
    const wait = limits[whose](id);
    if (wait === 0) return null;
    refused(whose);
    return explain(Math.ceil(wait / SECOND));
  };
  return {
    byPerson: person => count('person', person),
    inChannel: channel => count('channel', channel),
    shouldTell: person => told(person) === 0,
  };
}

function explain(seconds: number): string {
  const wait = seconds === 1 ? 'a second' : `${seconds} seconds`;
  return `That is more than I can answer at once. Please wait ${wait}, then send me again what I have left unanswered.`;
}
