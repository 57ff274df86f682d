import { bothEnds } from '../both-ends';
import { words } from '../words';
import { withoutForms } from './form-words';
import { withoutPassing } from './passing-values';

/** A text as it is searched for. */
export interface AskedText {
  /** Without what is volatile, with its lines. */
  readonly lasting: string;
  /** Its words in lower case, `GAP` where words were taken out. */
  readonly words: readonly string[];
}

/** Characters that are read, some four pages: the reader has chosen what speaks of a delivery out of longer texts. */
const LONGEST_READ = 12 * 1024;

export function askedText(text: string): AskedText {
  const lasting = withoutPassing(bothEnds(text, LONGEST_READ));
  return { lasting, words: withoutForms(words(lasting)) };
}
