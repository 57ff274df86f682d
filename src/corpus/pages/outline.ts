import type { Source } from '../article';
import type { Role } from './roles';
import type { TextBlock } from './text-blocks';

/** A page as its form tells it, before its text is read as symptoms, cause and steps. */
export interface Outline {
  readonly id: string;
  readonly title: string;
  readonly appliesTo: readonly string[];
  readonly source: Source;
  /** Words that its writers wanted it to be found by. */
  readonly queryWords: string;
  /** In order; what stands before the first heading has the role `lead`. */
  readonly parts: readonly OutlinePart[];
}

export interface OutlinePart {
  readonly role: Role;
  /** As it stands in the page; empty for what stands before the first one. */
  readonly heading: string;
  readonly blocks: readonly TextBlock[];
}
