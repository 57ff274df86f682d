import { eachWord, wordForm } from '../words';
import { type Speller, type Spelt, spell } from './spelling';
import { wordHash } from './term-hash';

const FIRST_SLOTS = 2 ** 16;

/**
 * A speller for all that articles say: it remembers every word. Nine words of ten are no news, and are found by their
 * characters in the text, without being made strings.
 */
export function buildCorpusSpeller(): Speller {
  const met: { readonly word: string; readonly spelt: Spelt }[] = [];
  const byHash = new Map<number, Spelt>();
  /** Positions in `met`, one more, each at its word's hash or in the next slot that was free; 0 where a slot is. */
  let slots = new Uint32Array(FIRST_SLOTS);
  const hashes: number[] = [];

  function find(text: string, from: number, to: number): Spelt {
    const hash = wordHash(text, from, to);
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let at = slots[slot] as number; at > 0; at = slots[slot] as number) {
      if (hashes[at - 1] === hash) {
        const { word, spelt } = met[at - 1] as (typeof met)[number];
        if (word.length === to - from && text.startsWith(word, from)) return spelt;
      }
      slot = (slot + 1) & mask;
    }
    return meet(text.slice(from, to), hash, slot);
  }

  function meet(word: string, hash: number, slot: number): Spelt {
    const spelt = spell(word, byHash);
    met.push({ word, spelt });
    hashes.push(hash);
    slots[slot] = met.length;
    if (met.length * 2 > slots.length) grow();
    return spelt;
  }

  function grow(): void {
    slots = new Uint32Array(slots.length * 2);
    const mask = slots.length - 1;
    hashes.forEach((hash, at) => {
      let slot = hash & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = at + 1;
    });
  }

  return text => {
    const form = wordForm(text);
    const spelt: Spelt[] = [];
    eachWord(form, (from, to) => {
      spelt.push(find(form, from, to));
    });
    return spelt;
  };
}
