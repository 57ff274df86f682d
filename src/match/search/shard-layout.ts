import type { Section } from '../../corpus/index-file';

/** Articles of one shard: their places in it have 16 bits. */
export const SHARD_LENGTH = 2 ** 16;

/** Articles by the words that they have, in typed arrays that lie over the sections of an index file. */
export interface ShardArrays {
  /** Hashes of all words, in order. */
  readonly words: Uint32Array;
  /** Where the list of each word begins in `places` and `impacts`, then that of each pair's slot, then where the last ends. */
  readonly starts: Uint32Array;
  /** The greatest impact of each list. */
  readonly greatest: Uint8Array;
  /** Places of articles in the shard, ascending in each list. */
  readonly places: Uint16Array;
  /** What the word tells of each of these articles, 1 to 255. */
  readonly impacts: Uint8Array;
}

/** The sections of the shard with this number; readers and writers have the same byte order, as all machines of today do. */
export function sectionsOf(number: number, arrays: ShardArrays): readonly Section[] {
  return Object.entries(arrays).map(([part, { buffer, byteOffset, byteLength }]) => ({
    name: nameOf(number, part),
    bytes: new Uint8Array(buffer, byteOffset, byteLength),
  }));
}

export function arraysOf(number: number, section: (name: string) => Uint8Array): ShardArrays {
  const bytes = (part: keyof ShardArrays) => section(nameOf(number, part));
  return {
    words: new Uint32Array(bytes('words').buffer),
    starts: new Uint32Array(bytes('starts').buffer),
    greatest: bytes('greatest'),
    places: new Uint16Array(bytes('places').buffer),
    impacts: bytes('impacts'),
  };
}

function nameOf(shard: number, part: string): string {
  return `search-${shard}-${part}`;
}
