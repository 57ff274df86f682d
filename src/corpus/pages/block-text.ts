import type { TextBlock } from './text-blocks';

/** Blocks as the plain text of an article: paragraphs with an empty line between them, each entry of a list on its line. */
export function blockText(blocks: readonly TextBlock[]): string {
  let text = '';
  blocks.forEach((block, position) => {
    const before = blocks[position - 1];
    const isListed = block.kind === 'item' && before?.kind === 'item';
    const isBelow = block.kind === 'quotation' && before?.kind === 'paragraph';
    if (position > 0) text += isListed || isBelow ? '\n' : '\n\n';
    text += textOf(block);
  });
  return text;
}

/** Blocks as a step: each paragraph and each entry of a list on a line. */
export function stepText(blocks: readonly TextBlock[]): string {
  return blocks.map(textOf).join('\n');
}

function textOf(block: TextBlock): string {
  return block.kind === 'item' ? `${block.marker.shown} ${stepText(block.blocks)}` : block.text;
}
