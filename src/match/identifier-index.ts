import type { Article } from '../corpus/article';
import type { Finding } from './finding';
import { buildPostings } from './postings';
import { exclusiveness } from './rarity';
import { WEIGHTS } from './weights';

/** Finds the articles that a question names by an identifier of their title or error texts. */
export type IdentifierIndex = (question: string) => readonly Finding[];

/** A longer text describes a trouble; what it names in passing is not what it asks about. */
const MOST_WORDS = 12;

/** Who asks what `SC-001`, `TSS04` or `RESOLVER.RST.AuthRequired` is has nothing else to go by. */
export function buildIdentifierIndex(articles: readonly Article[]): IdentifierIndex {
  const holders = buildPostings(articles, ({ title, signals }) =>
    [title, ...signals.phrases].flatMap(chunks).filter(isIdentifier).map(folded),
  );

  return question => {
    const asked = chunks(question);
    if (asked.length > MOST_WORDS) return [];
    return asked.flatMap(chunk => {
      const places = holders.get(folded(chunk)) ?? [];
      return places.map(
        (article): Finding => ({
          article,
          signal: 'phrase',
          strength: WEIGHTS.identifier * exclusiveness(places.length) ** 2,
          evidence: `the words '${chunk}'`,
          quotes: [chunk],
        }),
      );
    });
  };
}

/** Words with what joins their parts: `SC-001`, `OFR_506`, `RESOLVER.RST.AuthRequired`. */
const chunks = (text: string): readonly string[] => text.match(CHUNK) ?? [];

const CHUNK = /[A-Za-z0-9]{1,60}(?:[._-][A-Za-z0-9]{1,60}){0,8}/g;

/** Letters and digits together, or names in capitals that dots join; not `IPv6`, which is anybody's. */
const isIdentifier = (chunk: string) =>
  (chunk.length >= SHORTEST && /[A-Z]/.test(chunk) && /\d{2}/.test(chunk)) ||
  /^[A-Z]{4,20}\.[A-Z]/.test(chunk);

const SHORTEST = 4;

const folded = (chunk: string) => chunk.toLowerCase();
