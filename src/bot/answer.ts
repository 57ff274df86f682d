import type { Match } from '../match/match';
import type { Ndr } from '../ndr/ndr';
import type { Reply } from './reply';

/** What came of a request. */
export interface Answer {
  readonly kind: 'diagnosis' | 'article' | 'unsure' | 'silent' | 'help';
  readonly ndr: Ndr | null;
  /** At most 10, best first. */
  readonly matches: readonly Match[];
  /** Null only when silent. */
  readonly reply: Reply | null;
}
