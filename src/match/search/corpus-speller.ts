import { eachWord, wordForm } from '../words';
import { type Speller, type Spelt, spell } from './spelling';
import { wordHash } from './term-hash';

const FIRST_SLOTS = 2 ** 16;
/** A slot holds a word's hash, and behind it its position in `met`, counted from 1; 0 in a slot that is free. */
const SLOT = 2;

/**
 * A speller for all that articles say: it remembers every word. Nearly all words were met before, and are found by their
 * characters in the text, without being made strings.
 */
export function buildCorpusSpeller(): Speller {
  const met: { readonly word: string; readonly spelt: Spelt }[] = [];
  const byHash = new Map<number, Spelt>();
  let slots: Uint32Array = new Uint32Array(FIRST_SLOTS * SLOT);

  function find(text: string, from: number, to: number): Spelt {
    const hash = wordHash(text, from, to);
    const mask = slots.length - 1;
    let slot = (hash * SLOT) & mask;
    for (let at = slots[slot + 1] as number; at > 0; at = slots[slot + 1] as number) {
      if (slots[slot] === hash) {
        const { word, spelt } = met[at - 1] as (typeof met)[number];
        if (stands(word, text, from, to)) return spelt;
      }
      slot = (slot + SLOT) & mask;
    }
    return meet(text.slice(from, to), hash, slot);
  }

  function meet(word: string, hash: number, slot: number): Spelt {
    const spelt = spell(word, byHash);
    met.push({ word, spelt });
    slots[slot] = hash;
    slots[slot + 1] = met.length;
    if (met.length * SLOT * 2 > slots.length) slots = twiceAsMany(slots);
    return spelt;
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

function stands(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let at = 0; at < word.length; at += 1) {
    if (word.charCodeAt(at) !== text.charCodeAt(from + at)) return false;
  }
  return true;
}

function twiceAsMany(slots: Uint32Array): Uint32Array {
  const more = new Uint32Array(slots.length * 2);
  const mask = more.length - 1;
  for (let at = 0; at < slots.length; at += SLOT) {
    if (slots[at + 1] === 0) continue;
    const hash = slots[at] as number;
    let slot = (hash * SLOT) & mask;
    while (more[slot + 1] !== 0) slot = (slot + SLOT) & mask;
    more[slot] = hash;
    more[slot + 1] = slots[at + 1] as number;
  }
  return more;
}
