import type { Article } from '../../corpus/article';
import { stem } from '../stem';
import { words } from '../words';
import type { Spelt } from './spelling';

/** An article that speaks of mail products, or of mail that was not delivered, comes before one that does not. */
const OF_MAIL = 0.2;
const OF_FAILED_DELIVERY = 0.2;

export const GREATEST_STANDING = 1 + OF_MAIL + OF_FAILED_DELIVERY;

/** Stems of words in the names of mail products, and in titles of articles about them. */
const MAIL_PRODUCTS: ReadonlySet<string> = stems('exchange mail outlook mapi smtp imap pop3 schedule x.400');

/** Stems that stand alone for a failed delivery, and those that do next to another. */
const FAILURES: ReadonlySet<string> = stems('ndr undeliverable undelivered bounce nondelivery');
const FAILED_TOGETHER: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    delivery: 'non',
    deliver: 'not be',
    failure: 'delivery',
    mail: 'returned',
    reach: 'not',
  }).map(([second, firsts]) => [stem(second), stems(firsts)]),
);

/**
 * How an article stands before anything is asked, 1 to `GREATEST_STANDING`. Whoever asks this bot asks about mail: of two
 * articles that fit alike, the one about a word processor is not meant.
 */
export function standingOf({ title, appliesTo }: Article, isOfFailure: boolean): number {
  const isOfMail = words([title, ...appliesTo].join('\n')).some(word => MAIL_PRODUCTS.has(stem(word)));
  return 1 + (isOfMail ? OF_MAIL : 0) + (isOfFailure ? OF_FAILED_DELIVERY : 0);
}

/** Whether a text speaks of mail that was not delivered. */
export function speaksOfFailure(text: readonly Spelt[]): boolean {
  return text.some(
    ({ stem: word }, at) =>
      FAILURES.has(word) || (at > 0 && FAILED_TOGETHER.get(word)?.has((text[at - 1] as Spelt).stem)),
  );
}

function stems(spelled: string): ReadonlySet<string> {
  return new Set(spelled.split(' ').map(stem));
}
