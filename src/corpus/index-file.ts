import { closeSync, fstatSync, fsyncSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { IndexError } from './index-error';
import { HEADER_LENGTH, layOut, type Place, readHeader, readTable } from './index-layout';

/** A named part of an index file. */
export interface Section {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An index file that is open for reading. */
export interface IndexFile {
  /** All bytes of a section, checked; they begin a buffer of their own, so that typed arrays can lie over them. */
  readonly section: (name: string) => Uint8Array;
  /** Some bytes of a section, unchecked. */
  readonly part: (name: string, from: number, length: number) => Uint8Array;
  readonly close: () => void;
}

/**
 * Writes an index file with these sections, whole or not at all: under another name first, then in the place of what was there.
 * Throws an IndexError where there is no room for it or it may not be written.
 */
export function writeIndexFile(path: string, sections: Iterable<Section>): void {
  const all = [...sections];
  const { head, places } = layOut(all);
  const partial = `${path}.partial`;
  try {
    const file = openSync(partial, 'w');
    try {
      writeAll(file, head, 0);
      for (const [position, { bytes }] of all.entries()) writeAll(file, bytes, places[position]?.offset ?? 0);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(partial, path);
  } catch (cause) {
    rmSync(partial, { force: true });
    const what = systemCode(cause) === 'ENOENT' ? NO_FOLDER : explain(cause);
    throw new IndexError(`can't write ${path}: ${what}`, { cause });
  }
}

/** Opens an index file; throws an IndexError where there is none, or one that is foreign, damaged or of another version. */
export function openIndexFile(path: string): IndexFile {
  const file = openFile(path);
  const refuse = (what: string): never => {
    throw new IndexError(`${path} ${what}; make it with: ndr corpus import FOLDER --out ${path}`);
  };
  const read = (from: number, length: number): Uint8Array => {
    const bytes = new Uint8Array(length);
    for (let done = 0; done < length; ) {
      const count = readSync(file, bytes, done, length - done, from + done);
      if (count === 0) return refuse('ends too early');
      done += count;
    }
    return bytes;
  };

  try {
    const places = readPlaces();
    const placeOf = (name: string): Place => places.get(name) ?? refuse(`holds no section “${name}”`);
    return {
      section: name => {
        const { offset, length, checksum } = placeOf(name);
        const bytes = read(offset, length);
        return crc32(bytes) === checksum ? bytes : refuse('is damaged');
      },
      part: (name, from, length) => {
        const place = placeOf(name);
        return from + length <= place.length ? read(place.offset + from, length) : refuse('is damaged');
      },
      close: () => closeSync(file),
    };
  } catch (error) {
    closeSync(file);
    throw error;
  }

  function readPlaces(): ReadonlyMap<string, Place> {
    const { size } = fstatSync(file);
    const header = readHeader(Buffer.from(read(0, Math.min(size, HEADER_LENGTH))));
    if (header.kind === 'foreign') throw new IndexError(`${path} is no index of articles. ${HOW}`);
    if (header.kind === 'other version') return refuse('was made by another version of ndr');
    if (header.length !== size) return refuse('is not whole');
    const places = readTable(read(HEADER_LENGTH, header.tableLength), header.tableChecksum);
    return new Map((places ?? refuse('is damaged')).map(place => [place.name, place]));
  }
}

/** Whether a file is an index of any version, whole or not. */
export function isIndexFile(path: string): boolean {
  const file = openFile(path);
  try {
    const bytes = Buffer.alloc(HEADER_LENGTH);
    readSync(file, bytes, 0, HEADER_LENGTH, 0);
    return readHeader(bytes).kind !== 'foreign';
  } finally {
    closeSync(file);
  }
}

function writeAll(file: number, bytes: Uint8Array, at: number): void {
  for (let done = 0; done < bytes.length; ) {
    done += writeSync(file, bytes, done, bytes.length - done, at + done);
  }
}

function openFile(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (cause) {
    throw new IndexError(`can't read ${path}: ${explain(cause)}`, { cause });
  }
}

const HOW = 'Give a file that was made with: ndr corpus import FOLDER --out FILE';
const NO_FOLDER = 'there is no such folder. Make it first, or choose another place.';

function explain(cause: unknown): string {
  return PROBLEMS[systemCode(cause)] ?? String(cause);
}

function systemCode(cause: unknown): string {
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
}

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: `there is no such file. ${HOW}`,
  ENOSPC: 'the disk is full. Make room, or choose another place.',
  EDQUOT: 'your share of the disk is used up. Make room, or choose another place.',
  EFBIG: 'the system allows no file of this size there. Choose another place.',
  EACCES: 'you may not. Ask who owns it, or choose another place.',
  EPERM: 'you may not. Ask who owns it, or choose another place.',
  EROFS: 'nothing can be written there. Choose another place.',
  EISDIR: 'it is a folder. Give the path of a file.',
  ENOTDIR: 'a part of the path is a file. Give a file in a folder.',
};
