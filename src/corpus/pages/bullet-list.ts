import { stepText } from './block-text';
import { isInstruction } from './instruction';
import { announcesSteps, readLeadIn } from './lead-in';
import type { TextBlock } from './text-blocks';

export type Item = Extract<TextBlock, { readonly kind: 'item' }>;

export const isItem = (block: TextBlock | undefined): block is Item => block?.kind === 'item';

const OR = /^[\s–(-]{0,4}or[\s–)-]{0,4}:?$/i;

/** Whether a block is the `-or-` between two alternatives. */
export const isOr = (block: TextBlock | undefined) =>
  block !== undefined && block.kind !== 'item' && OR.test(block.text);

/** An entry without the `-or-` that stands below it, indented as its text. */
export function withoutOr({ blocks }: Item): readonly TextBlock[] {
  return isOr(blocks.at(-1)) ? blocks.slice(0, -1) : blocks;
}

/** A list of bullets as its introduction and its entries make it. */
export interface BulletList {
  /** Its entries are steps, and not conditions, files or products. */
  readonly areSteps: boolean;
  /** One of them is to be chosen. */
  readonly alternatives: boolean;
}

/** The list that the bullet at a place belongs to. */
export function bulletListAt(blocks: readonly TextBlock[], at: number): BulletList {
  let first = at;
  while (isItem(blocks[first - 1]) || isOr(blocks[first - 1])) first -= 1;
  let end = at;
  while (isItem(blocks[end]) || isOr(blocks[end])) end += 1;
  const list = blocks.slice(first, end);
  const items = list.filter(isItem);
  const before = blocks[first - 1];
  const intro = before?.kind === 'paragraph' ? before.text : '';
  const instructions = items.filter(item => isInstruction(stepText(item.blocks))).length;
  return {
    areSteps: instructions * 2 > items.length || (announcesSteps(intro) && instructions * 4 >= items.length),
    alternatives:
      list.some(block => isOr(block) || (isItem(block) && isOr(block.blocks.at(-1)))) ||
      readLeadIn(intro).alternatives,
  };
}
