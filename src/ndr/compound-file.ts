import { LIMITS } from './limits';
import { UnreadableInput } from './unreadable-input';

/**
 * A copy of a compound file ([MS-CFB]) for a reader that trusts it. Refuses one whose chains run in circles or whose sizes
 * exceed the file, with which such a reader never ends or fills the memory, and shortens streams to the limit for a part:
 * an attachment is not read, and 20 MB of text as a string of single characters need 400 MB.
 *
 * @throws UnreadableInput
 */
export function trustworthyCompoundFile(file: Uint8Array): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(file);
  const view = new DataView(copy.buffer);
  try {
    for (const entry of checkedStreams(view)) {
      const length = view.getInt32(entry + ENTRY.size, true);
      view.setInt32(entry + ENTRY.size, Math.min(length, LIMITS.partLength), true);
    }
    return copy;
  } catch (cause) {
    throw new UnreadableInput(
      'This Outlook file is damaged. Open the report in Outlook and paste its text, or save it again.',
      { cause },
    );
  }
}

const HEADER_FAT_SECTORS = 109;
const ENTRY_SIZE = 128;
const MINI_SECTOR_SIZE = 64;
/** Streams shorter than this lie in mini sectors. */
const MINI_STREAM_LIMIT = 4096;
/** A message with a hundred recipients and attachments has some 3,000 streams and storages. */
const MAX_ENTRIES = 20_000;
const STREAM = 2;

/** Offsets in the header, [MS-CFB] section 2.2, and in a directory entry, section 2.6.1. */
const HEADER = {
  sectorShift: 30,
  fatSectors: 0x2c,
  firstDirectorySector: 0x30,
  firstMiniFatSector: 0x3c,
  miniFatSectors: 0x40,
  firstDifatSector: 0x44,
  difatSectors: 0x48,
  difat: 0x4c,
} as const;
const ENTRY = { type: 0x42, left: 0x44, right: 0x48, child: 0x4c, start: 0x74, size: 0x78 } as const;

/**
 * The offsets of the directory entries of all streams, which are sound. Reads past the end of the file throw a RangeError,
 * which is as good as any other way to find the damage.
 */
function checkedStreams(view: DataView): readonly number[] {
  const sectorSize = view.getUint8(HEADER.sectorShift) === 12 ? 4096 : 512;
  const sectorCount = Math.ceil(view.byteLength / sectorSize);
  const perSector = sectorSize / 4;
  const header = (offset: number) => view.getInt32(offset, true);
  const inSector = (sector: number, index: number) =>
    view.getInt32((sector + 1) * sectorSize + index * 4, true);

  for (const offset of [HEADER.fatSectors, HEADER.miniFatSectors, HEADER.difatSectors]) {
    if (header(offset) > sectorCount) throw new RangeError('more sectors than the file has');
  }
  const fat = fatSectors();
  const next = (sector: number) => successor(fat, sector);
  const miniFat = chain(header(HEADER.firstMiniFatSector), next, sectorCount);
  const entries = chain(header(HEADER.firstDirectorySector), next, sectorCount).flatMap(sector =>
    Array.from(
      { length: sectorSize / ENTRY_SIZE },
      (_, index) => (sector + 1) * sectorSize + index * ENTRY_SIZE,
    ),
  );
  return checkDirectory();

  function fatSectors(): readonly number[] {
    const count = header(HEADER.fatSectors);
    const inHeader = Math.min(count, HEADER_FAT_SECTORS);
    const sectors = Array.from({ length: inHeader }, (_, index) => header(HEADER.difat + index * 4));
    const difat = chain(
      header(HEADER.difatSectors) > 0 ? header(HEADER.firstDifatSector) : -1,
      sector => inSector(sector, perSector - 1),
      sectorCount,
    );
    for (const sector of difat) {
      for (let index = 0; index < perSector - 1 && sectors.length < count; index++)
        sectors.push(inSector(sector, index));
    }
    return sectors;
  }

  function successor(table: readonly number[], sector: number): number {
    const tableSector = table[Math.floor(sector / perSector)];
    return tableSector === undefined ? -1 : inSector(tableSector, sector % perSector);
  }

  function checkDirectory(): readonly number[] {
    const streams: number[] = [];
    if (entries.length > MAX_ENTRIES) throw new RangeError('too many entries');
    const referenced = new Set<number>([0]);
    let size = 0;
    for (const entry of entries) {
      if (entry + ENTRY_SIZE > view.byteLength) break;
      const type = view.getUint8(entry + ENTRY.type);
      if (type === 0) continue;
      for (const link of [ENTRY.left, ENTRY.right, ENTRY.child]) {
        const index = view.getInt32(entry + link, true);
        if (index >= 0 && referenced.has(index)) throw new RangeError('an entry stands in two places');
        if (index >= 0) referenced.add(index);
      }
      const length = view.getInt32(entry + ENTRY.size, true);
      if (type !== STREAM) continue;
      streams.push(entry);
      size += length;
      if (length < MINI_STREAM_LIMIT) {
        const start = view.getInt32(entry + ENTRY.start, true);
        if (length > 0)
          chain(start, sector => successor(miniFat, sector), MINI_STREAM_LIMIT / MINI_SECTOR_SIZE);
      }
    }
    const root = entries[0];
    if (root !== undefined) chain(view.getInt32(root + ENTRY.start, true), next, sectorCount);
    if (size > view.byteLength) throw new RangeError('streams longer than the file');
    return streams;
  }
}

/** The sectors of a chain; one longer than it can be goes in a circle. */
function chain(start: number, next: (sector: number) => number, longest: number): readonly number[] {
  const sectors: number[] = [];
  for (let sector = start; sector >= 0; sector = next(sector)) {
    sectors.push(sector);
    if (sectors.length > longest) throw new RangeError('a chain of sectors goes in a circle');
  }
  return sectors;
}
