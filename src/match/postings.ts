/** Which articles, by their place in the corpus, have each key; an article counts once. */
export type Postings<Key> = ReadonlyMap<Key, readonly number[]>;

export function buildPostings<Item, Key>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly Key[],
): Postings<Key> {
  const postings = new Map<Key, number[]>();
  items.forEach((item, place) => {
    for (const key of new Set(keysOf(item))) {
      const places = postings.get(key);
      if (places) places.push(place);
      else postings.set(key, [place]);
    }
  });
  return postings;
}
