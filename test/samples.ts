import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundledCorpus } from '../src/corpus/bundled-corpus';
import { messageIn } from './message-in';

/** A sample report and what is certain about it. */
export interface Sample {
  readonly name: string;
  readonly message: Uint8Array;
  readonly expected: { readonly ndr: object; readonly article?: string; readonly kind?: string };
}

const NDRS = join(dirname(bundledCorpus()), 'test', 'ndrs');

/** All sample reports, in the order of their names. */
export function samples(): readonly Sample[] {
  return readdirSync(NDRS).map(name => {
    const folder = join(NDRS, name);
    return {
      name,
      message: messageIn(folder),
      expected: JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')),
    };
  });
}
