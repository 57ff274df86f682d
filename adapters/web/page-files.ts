import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/** The page as it was built, in memory. */
export interface PageFiles {
  readonly document: Buffer;
  /** Scripts and styles by their names, which change with their contents. */
  readonly assets: ReadonlyMap<string, Asset>;
}

interface Asset {
  readonly type: string;
  readonly bytes: Buffer;
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** Reads what `build-page.ts` wrote to `folder`. */
export function readPageFiles(folder: string): PageFiles {
  const assets = readdirSync(join(folder, 'assets')).map((name): [string, Asset] => {
    const type = TYPES[extname(name)];
    if (type === undefined) throw new Error(`${name} is no file that the page needs`);
    return [name, { type, bytes: readFileSync(join(folder, 'assets', name)) }];
  });
  return { document: readFileSync(join(folder, 'index.html')), assets: new Map(assets) };
}
