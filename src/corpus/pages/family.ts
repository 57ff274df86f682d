import { slugOf } from '../slug';
import type { Outline } from './outline';

/** What follows a product's name: a version, an edition. */
const VERSION = /[,(]|\b(?:versions?|\d[\d.]*\w*|editions?|for|sp\d)\b/i;
const NO_PRODUCT = 'imported';

/** The first product that a page is about, without maker and version: `exchange-server`. */
export function familyOf({ appliesTo: [first = ''] }: Outline): string {
  const name = first.replace(/^Microsoft(?:\(R\))? /i, '');
  const end = name.search(VERSION);
  return slugOf(end > 0 ? name.slice(0, end) : name) || NO_PRODUCT;
}
