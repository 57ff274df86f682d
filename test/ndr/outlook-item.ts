import { burn, type Entry } from '@kenjiuno/msgreader/lib/Burner';

/** Names of property streams without `__substg1.0_`, and storages in it, as [MS-OXMSG] lays an item out. */
export interface Storage {
  readonly [name: string]: string | Uint8Array | Storage;
}

const TYPES = { ROOT: 5, STORAGE: 1, STREAM: 2 };

/** An Outlook item (.msg) as a compound file. */
export function outlookItem(item: Storage): Uint8Array {
  const entries: Entry[] = [];
  function add(name: string, content: string | Uint8Array | Storage, type = TYPES.STORAGE): number {
    const index = entries.length;
    if (typeof content === 'string' || content instanceof Uint8Array) {
      // A copy, because the writer takes the whole of the memory below a Buffer.
      const bytes = new Uint8Array(typeof content === 'string' ? Buffer.from(content, 'utf16le') : content);
      entries.push({ name, type: TYPES.STREAM, length: bytes.length, binaryProvider: () => bytes });
      return index;
    }
    const children: number[] = [];
    entries.push({ name, type, length: 0, children });
    for (const [child, value] of Object.entries(content)) {
      children.push(add(child.startsWith('__') ? child : `__substg1.0_${child}`, value));
    }
    return index;
  }
  add('Root Entry', item, TYPES.ROOT);
  return burn(entries);
}
