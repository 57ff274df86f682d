import type { Ndr } from '../ndr/ndr';

/** What a reply is about: all that was read of a request and that the reply shows. */
export type Topic =
  | { readonly about: 'report'; readonly ndr: Ndr }
  | {
      readonly about: 'question';
      readonly statusCodes: readonly string[];
      readonly replyCodes: readonly string[];
    }
  /** An article that was asked for by its number. */
  | { readonly about: 'article' }
  /** A number, as it was asked for, that no article has. */
  | { readonly about: 'unknown-number'; readonly number: string };
