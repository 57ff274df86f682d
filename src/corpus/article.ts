import type { EventLogEntry } from '../ndr/ndr';
import type { Reason } from '../ndr/reason';

/** Who must act first. */
export const ACTORS = ['sender', 'sender-admin', 'recipient', 'recipient-admin', 'nobody'] as const;
export type Actor = (typeof ACTORS)[number];

/** One known problem: when it applies and what to answer. */
export interface Article {
  /** `Q169117`, `KB959956`, or a lower-case slug. */
  readonly id: string;
  readonly title: string;
  /**
   * What it is about, in small letters: the folder under `intents/` that it stands in, or the product of an imported one.
   * `general` articles answer where no specific one does.
   */
  readonly family: string;
  readonly appliesTo: readonly string[];
  readonly source: Source;
  readonly reason: Reason | null;
  /** Null for an imported article that does not tell. */
  readonly actor: Actor | null;
  readonly signals: Signals;
  /** Plain text, paragraphs separated by an empty line. */
  readonly symptoms: string;
  readonly cause: string;
  /** In order; a step is plain text, further paragraphs of it separated by a line break. */
  readonly steps: readonly string[];
  /** Plain text; empty where the article has no such section. */
  readonly moreInformation: string;
}

export interface Source {
  /** Page title, KB number or RFC section. */
  readonly name: string;
  readonly url: string | null;
  /** ISO date of the source's last change. */
  readonly date: string | null;
}

/** What in an NDR speaks for the article. */
export interface Signals {
  /** Codes `5.1.1`, ranges of the detail `5.7.606-649`, or a whole subject `5.7.*`. */
  readonly statusCodes: readonly string[];
  readonly replyCodes: readonly string[];
  readonly events: readonly EventLogEntry[];
  /** Error texts as systems print them; `…` stands for what changes from one to the next. */
  readonly phrases: readonly string[];
  /** `FAX`, `SMS`, `MS`, … */
  readonly addressTypes: readonly string[];
  /** Names from `src/ndr/reporter.ts`. */
  readonly reporters: readonly string[];
}
