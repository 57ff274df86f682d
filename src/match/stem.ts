import { PorterStemmer } from 'natural/lib/natural/stemmers';
import { STOP_WORDS } from './stop-words';

/** Porter's rules know English words; a longer one is an identifier or made to cost time. */
const LONGEST_STEMMED = 30;

const HAS_DIGIT = /\d/;

/** The stem of an English word in lower case: `retrying` and `retries` give `retri`. Stop words and codes are their own. */
export function stem(word: string): string {
  const isOwn = word.length > LONGEST_STEMMED || STOP_WORDS.has(word) || HAS_DIGIT.test(word);
  return isOwn ? word : PorterStemmer.stem(word);
}
