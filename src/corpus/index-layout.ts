import { crc32 } from 'node:zlib';

/** Where a section lies in an index file. */
export interface Place {
  readonly name: string;
  readonly offset: number;
  readonly length: number;
  /** CRC-32 of the section's bytes. */
  readonly checksum: number;
}

/** What stands first in an index file; four bytes for the version follow, and four for the length of the table. */
const MAGIC = Buffer.from('ndr-corp');
/** Counted up whenever a section changes its form; an index of another version is imported again. */
const VERSION = 1;
/** Typed arrays of any kind can lie over a section. */
const ALIGNMENT = 8;
export const HEADER_LENGTH = 32;
/** Some dozens of sections; what claims more is no index. */
const LONGEST_TABLE = 1024 * 1024;

/** The layout of a file with these sections: what stands before them, and where each begins. */
export function layOut(sections: readonly { readonly name: string; readonly bytes: Uint8Array }[]): {
  readonly head: Uint8Array;
  readonly places: readonly Place[];
} {
  // Offsets are counted from the end of the table, whose length is not known while they are written into it.
  let end = 0;
  const places = sections.map(({ name, bytes }) => {
    const offset = aligned(end);
    end = offset + bytes.length;
    return { name, offset, length: bytes.length, checksum: crc32(bytes) };
  });
  const table = Buffer.from(JSON.stringify(places));
  const start = aligned(HEADER_LENGTH + table.length);
  const head = Buffer.alloc(start);
  MAGIC.copy(head);
  head.writeUInt32LE(VERSION, 8);
  head.writeUInt32LE(table.length, 12);
  head.writeUInt32LE(crc32(table), 16);
  head.writeDoubleLE(start + end, 24);
  table.copy(head, HEADER_LENGTH);
  return { head, places: places.map(place => ({ ...place, offset: place.offset + start })) };
}

/** What the first bytes of a file say: `foreign` where it is no index at all. */
export type Header =
  | { readonly kind: 'foreign' }
  | { readonly kind: 'other version' }
  | {
      readonly kind: 'index';
      readonly tableLength: number;
      readonly tableChecksum: number;
      readonly length: number;
    };

/** Reads the first `HEADER_LENGTH` bytes of a file. */
export function readHeader(bytes: Buffer): Header {
  if (bytes.length < HEADER_LENGTH || !bytes.subarray(0, MAGIC.length).equals(MAGIC))
    return { kind: 'foreign' };
  if (bytes.readUInt32LE(8) !== VERSION) return { kind: 'other version' };
  return {
    kind: 'index',
    tableLength: Math.min(bytes.readUInt32LE(12), LONGEST_TABLE),
    tableChecksum: bytes.readUInt32LE(16),
    length: bytes.readDoubleLE(24),
  };
}

/** The places that a table names, counted from the beginning of the file; null where its bytes are damaged. */
export function readTable(table: Uint8Array, checksum: number): readonly Place[] | null {
  if (crc32(table) !== checksum) return null;
  const start = aligned(HEADER_LENGTH + table.length);
  const places: readonly Place[] = JSON.parse(Buffer.from(table).toString('utf8'));
  return places.map(place => ({ ...place, offset: place.offset + start }));
}

const aligned = (offset: number) => Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
