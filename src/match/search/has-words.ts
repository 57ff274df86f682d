import { impactOn, type Shard, wordList } from './shard';
import type { Spelt } from './spelling';

/** Whether an article has all of these words somewhere. */
export function hasWords(shard: Shard, place: number, words: readonly Spelt[]): boolean {
  return words.every(({ hash }) => {
    const list = wordList(shard, hash);
    return list !== null && impactOn(shard, list, place) > 0;
  });
}
