import { SYNONYMS } from '../synonyms';
import { GAP } from './form-words';
import type { Spelt } from './spelling';
import { pairSlot } from './term-hash';
import type { Window } from './windows';

/** A word or pair that is sought. */
export interface Sought {
  /** The hash of a word, or the slot of a pair. */
  readonly key: number;
  readonly isPair: boolean;
  /** What it counts beside its rarity: 1 for a word that was said. */
  readonly share: number;
  /** Its place among the words of the text; null for what was not said, but means the same. */
  readonly at: number | null;
  /** Hashes of the names, of one word each, that the thing has in all; none where it has but one. */
  readonly names: readonly number[];
}

/** In a question two words that stand together tell less than each of them: people say things in their own order. */
const PAIR_ASKED = 0.4;
/** In a quoted text it is the pairs that tell: the same words in another order are another error. */
const PAIR_QUOTED = 0.8;
/** Another name of what was said. */
const SYNONYM = 0.3;

/** A number of its own for each word and pair: slots of pairs are small numbers, as hashes may be; the sign tells them apart. */
export function keyOf({ key, isPair }: Pick<Sought, 'key' | 'isPair'>): number {
  return isPair ? -1 - key : key;
}

/** The words and pairs of a window, each once, the weightiest of equal ones. */
export function soughtIn(
  { from, to }: Window,
  words: readonly (Spelt | null)[],
  otherNames: OtherNames | null,
): readonly Sought[] {
  const found = new Map<number, Sought>();
  const seek = (sought: Sought) => {
    const key = keyOf(sought);
    const known = found.get(key);
    if (known === undefined || known.share < sought.share) found.set(key, sought);
  };
  for (let at = from; at < to; at += 1) {
    const word = words[at] ?? null;
    if (word === null) continue;
    const thing = otherNames?.(words, at) ?? null;
    const isNamed = thing?.name.length === 1;
    seek({ key: word.hash, isPair: false, share: 1, at, names: isNamed ? thing.inOneWord : [] });
    const next = at + 1 < to ? (words[at + 1] ?? null) : null;
    if (next)
      seek({
        key: pairSlot(word.hash, next.hash),
        isPair: true,
        share: otherNames ? PAIR_ASKED : PAIR_QUOTED,
        at,
        names: [],
      });
    if (thing === null) continue;
    for (const other of thing.others) seekName(other, thing.inOneWord, seek);
  }
  return [...found.values()];
}

function seekName(name: readonly number[], names: readonly number[], seek: (sought: Sought) => void): void {
  const [first] = name;
  if (first === undefined) return;
  if (name.length === 1) seek({ key: first, isPair: false, share: SYNONYM, at: null, names });
  for (let i = 1; i < name.length; i += 1) {
    const key = pairSlot(name[i - 1] as number, name[i] as number);
    seek({ key, isPair: true, share: SYNONYM, at: null, names });
  }
}

/** A thing by one of its names, and what else it is called, as hashes of words. */
interface Named {
  readonly name: readonly number[];
  readonly others: readonly (readonly number[])[];
  /** All its names that are one word. */
  readonly inOneWord: readonly number[];
}

/** The thing whose name begins at a place; the longest name counts. */
export type OtherNames = (words: readonly (Spelt | null)[], at: number) => Named | null;

export function buildOtherNames(spell: (text: string) => readonly Spelt[]): OtherNames {
  const byFirst = new Map<number, readonly Named[]>();
  for (const group of SYNONYMS) {
    const names = group.map(name => spell(name).map(({ hash }) => hash));
    const inOneWord = names.filter(({ length }) => length === 1).flat();
    for (const name of names) {
      const first = name[0] as number;
      const others = names.filter(other => other !== name);
      byFirst.set(
        first,
        [...(byFirst.get(first) ?? []), { name, others, inOneWord }].sort(
          (a, b) => b.name.length - a.name.length,
        ),
      );
    }
  }
  return (words, at) => {
    const first = words[at]?.hash;
    if (first === undefined) return null;
    return (
      byFirst.get(first)?.find(({ name }) => name.every((hash, i) => words[at + i]?.hash === hash)) ?? null
    );
  };
}

/** Spells the words of a text, null where some were taken out. */
export function spelt(
  words: readonly string[],
  spell: (text: string) => readonly Spelt[],
): readonly (Spelt | null)[] {
  return words.map(word => (word === GAP ? null : (spell(word)[0] ?? null)));
}
