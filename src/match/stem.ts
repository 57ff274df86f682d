import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer';

/** Porter's rules know English words; a longer one is an identifier or made to cost time. */
const LONGEST_STEMMED = 30;

const HAS_DIGIT = /\d/;

/** The stem of an English word in lower case: `retrying` and `retries` give `retri`. Codes are their own. */
export function stem(word: string): string {
  return word.length > LONGEST_STEMMED || HAS_DIGIT.test(word) ? word : PorterStemmer.stem(word);
}
