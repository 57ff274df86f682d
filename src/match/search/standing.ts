import type { Article } from '../../corpus/article';
import { stem } from '../stem';
import type { Speller, Spelt } from './spelling';

/** An article that speaks of mail products, or of mail that was not delivered, comes before one that does not. */
const OF_MAIL = 0.2;
const OF_FAILED_DELIVERY = 0.2;

export const GREATEST_STANDING = 1 + OF_MAIL + OF_FAILED_DELIVERY;

/** Stems of words in the names of mail products, and in titles of articles about them. */
const MAIL_PRODUCTS: ReadonlySet<string> = stems('exchange mail outlook mapi smtp imap pop3 schedule x.400');

/** Stems that speak of a failed delivery, each with those of which one has to stand before it; null where it stands alone. */
const FAILURES: ReadonlyMap<string, ReadonlySet<string> | null> = new Map(
  Object.entries({
    ndr: null,
    undeliverable: null,
    undelivered: null,
    bounce: null,
    nondelivery: null,
    delivery: 'non',
    deliver: 'not be',
    failure: 'delivery',
    mail: 'returned',
    reach: 'not',
  }).map(([word, before]) => [stem(word), before === null ? null : stems(before)]),
);

/**
 * How an article stands before anything is asked, 1 to `GREATEST_STANDING`. Whoever asks this bot asks about mail: of two
 * articles that fit alike, the one about a word processor is not meant.
 */
export function standingOf({ title, appliesTo }: Article, isOfFailure: boolean, spell: Speller): number {
  const isOfMail = spell([title, ...appliesTo].join('\n')).some(word => MAIL_PRODUCTS.has(word.stem));
  return 1 + (isOfMail ? OF_MAIL : 0) + (isOfFailure ? OF_FAILED_DELIVERY : 0);
}

/** Whether a text speaks of mail that was not delivered. */
export function speaksOfFailure(text: readonly Spelt[]): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const before = FAILURES.get((text[at] as Spelt).stem);
    if (before === undefined) continue;
    if (before === null || (at > 0 && before.has((text[at - 1] as Spelt).stem))) return true;
  }
  return false;
}

function stems(spelled: string): ReadonlySet<string> {
  return new Set(spelled.split(' ').map(stem));
}
