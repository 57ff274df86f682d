import type { Match } from '../match/match';
import type { Ndr } from '../ndr/ndr';
import type { Spoken } from './answer';
import { compose } from './compose';
import type { Topic } from './topic';

interface Known {
  /** The report as it was read; null where there is none. */
  readonly ndr: Ndr | null;
  readonly matches: readonly Match[];
  /** The index of the match to show; null where none is sure. */
  readonly shown: number | null;
  /** Sentences about the answer itself, such as what was left out of a long report. */
  readonly notes: readonly string[];
}

/** The answer to a topic, with its reply. */
export function answerAbout(topic: Topic, { ndr, matches, shown, notes }: Known): Spoken {
  const kind = topic.about === 'article' ? 'article' : shown === null ? 'unsure' : 'diagnosis';
  return { kind, ndr, matches, topic, shown, text: null, reply: compose(topic, matches, shown, notes) };
}
