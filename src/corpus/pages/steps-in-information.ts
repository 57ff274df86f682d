import { stepText } from './block-text';
import { isInstruction } from './instruction';
import { readLeadIn } from './lead-in';
import { readSteps } from './steps';
import type { TextBlock } from './text-blocks';

/** Lists that show the problem, and not the way out of it. */
const REPRODUCES =
  /\b(?:reproduc|duplicat|demonstrat|illustrat|recreat|re-creat|simulat|occurs?\b|happens?\b|fails?\b|generates? (?:the|an) error|cause (?:the|this)|causes\b|following (?:example|scenario|events?|conditions?|sequence)|steps to (?:cause|confirm|see)|verify (?:that )?(?:the|this) (?:problem|behavior))/i;

/** Numbered instructions that a page gives under another heading: how-to articles have no RESOLUTION. */
export function stepsInInformation(blocks: readonly TextBlock[]): readonly string[] {
  const taken: TextBlock[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at] as TextBlock;
    if (block.kind !== 'item' || block.marker.kind !== 'number' || block.marker.value !== 1) continue;
    const end = endOfList(blocks, at);
    const list = blocks.slice(at, end);
    const intro = blocks[at - 1];
    const heading = blocks.slice(0, at).findLast(({ kind }) => kind === 'heading');
    const context = [intro, heading].map(each => (each && each.kind !== 'item' ? each.text : '')).join('\n');
    if (!REPRODUCES.test(context) && areInstructions(list)) {
      if (heading && !taken.includes(heading)) taken.push(heading);
      if (intro?.kind === 'paragraph' && readLeadIn(intro.text).announcement !== '') taken.push(intro);
      taken.push(...list);
    }
    at = end - 1;
  }
  return readSteps(taken);
}

/** Behind the last entry whose number goes on. */
function endOfList(blocks: readonly TextBlock[], start: number): number {
  let end = start + 1;
  let value = 1;
  for (let at = start + 1; at < blocks.length; at += 1) {
    const block = blocks[at] as TextBlock;
    if (block.kind === 'heading') break;
    if (block.kind === 'item' && block.marker.kind === 'number') {
      if (block.marker.value !== value + 1) break;
      value += 1;
      end = at + 1;
    }
  }
  return end;
}

function areInstructions(list: readonly TextBlock[]): boolean {
  const items = list.flatMap(block => (block.kind === 'item' ? [stepText(block.blocks)] : []));
  return items.length > 1 && items.filter(isInstruction).length * 3 >= items.length * 2;
}
