import type { Moment } from './stub-slack';

/** Where in its handling an event is when its process is killed. */
export interface Step {
  readonly name: string;
  /** The moment at which Slack stops; null where the event is delivered just before the process is killed. */
  readonly stopped: Moment | null;
  /** Whether Slack goes on just before the process is killed, so that it is somewhere behind the moment. */
  readonly goesOn: boolean;
  /** Whether the process that takes over may be killed too, when it looks for the reply. */
  readonly twice?: true;
}

/** In their order in the handling. What a process had written down when it died is told by the database. */
export const STEPS: readonly Step[] = [
  { name: 'coming in', stopped: null, goesOn: false },
  { name: 'fetching the file', stopped: 'file asked', goesOn: false },
  { name: 'reading, classifying, composing', stopped: 'file asked', goesOn: true },
  { name: 'about to post', stopped: 'post asked', goesOn: false },
  { name: 'posted, not told', stopped: 'posted', goesOn: false },
  { name: 'posted, not told, and again in the takeover', stopped: 'posted', goesOn: false, twice: true },
  { name: 'posted and told: remembering', stopped: 'posted', goesOn: true },
  { name: 'posted and told: finishing', stopped: 'posted', goesOn: true },
];
