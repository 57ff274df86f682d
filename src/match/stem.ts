import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer';

/** Porter's rules know English words; a longer one is an identifier or made to cost time. */
const LONGEST_STEMMED = 30;

/** All endings that Porter's rules change; the rules themselves are a hundred times as slow. */
const CHANGES = /(?:s|ed|ing|y|e|al|ful|ll|er|ator|ant|ent|ion|ic|ism|i|ou)$/;

const HAS_DIGIT = /\d/;

/** The stem of an English word in lower case: `retrying` and `retries` give `retri`. Codes are their own. */
export function stem(word: string): string {
  const isOwn = word.length > LONGEST_STEMMED || !CHANGES.test(word) || HAS_DIGIT.test(word);
  return isOwn ? word : PorterStemmer.stem(word);
}
