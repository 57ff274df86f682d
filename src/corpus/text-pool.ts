/** Texts as UTF-8 outside of the heap, where the collector does not carry them about. */
export interface TextPool {
  readonly add: (text: string) => void;
  /** The text that was added as number `position`, counted from 0. */
  readonly at: (position: number) => Uint8Array;
}

const CHUNK = 4 * 1024 * 1024;
/** A UTF-16 unit takes at most so many bytes. */
const MOST_BYTES = 3;

export function buildTextPool(): TextPool {
  const texts: Uint8Array[] = [];
  let chunk = Buffer.alloc(0);
  let used = 0;
  return {
    add: text => {
      if (chunk.length - used < text.length * MOST_BYTES) {
        chunk = Buffer.allocUnsafeSlow(Math.max(CHUNK, text.length * MOST_BYTES));
        used = 0;
      }
      const end = used + chunk.write(text, used);
      texts.push(chunk.subarray(used, end));
      used = end;
    },
    at: position => texts[position] as Uint8Array,
  };
}
