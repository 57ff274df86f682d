import type { Moment } from './stub-slack';

/** Where in the handling of an event its process is killed. */
export interface Step {
  readonly name: string;
  /** The moment at which it is killed; null for one that is counted from the delivery. */
  readonly at: Moment | null;
  /** Milliseconds behind the moment, at random up to this; 0 kills it within the moment. */
  readonly within: number;
  /** Whether the process that takes over is killed too, as soon as it looks for the reply. */
  readonly twice?: boolean;
}

/** In their order in the handling. What the process had written down when it died is told by the database. */
export const STEPS: readonly Step[] = [
  { name: 'as the event comes in', at: null, within: 8 },
  { name: 'fetching the file', at: 'file asked', within: 0 },
  { name: 'reading and classifying', at: 'file given', within: 12 },
  { name: 'about to post', at: 'post asked', within: 0 },
  { name: 'posted, not told', at: 'posted', within: 0 },
  { name: 'posted, not told, and again while it looks', at: 'posted', within: 0, twice: true },
  { name: 'posted, remembering', at: 'posted and told', within: 8 },
  { name: 'finishing', at: 'posted and told', within: 30 },
];
