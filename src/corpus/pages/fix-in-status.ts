import { stepText } from './block-text';
import { sentencesOf } from './sentences';
import type { TextBlock } from './text-blocks';

/** A section STATUS, apart into what it says to install and what else it says. */
export interface StatusText {
  readonly steps: readonly string[];
  readonly said: string;
}

/** `This problem was corrected in Service Pack 2 for …`: what to install. */
const CORRECTED =
  /^this (?:problem|bug|issue|behaviou?r|error) (?:was|has been|is|has now been) (?:first )?(?:corrected|fixed|resolved|addressed) (?:in|with|by) (?<what>[\s\S]{3,400})$/i;
/** Sentences that go with it: where to get it. */
const WHERE =
  /\b(?:service pack|obtain|download|available|upgrade|update|hotfix|the fix|latest version|see the following|click the article number|query on the following)\b/i;
/** Nothing to install yet. */
const NOTHING_YET = /\b(?:researching|will post|will be posted|is reviewing|under consideration|no plans)\b/i;
const OFFER =
  /^(?:to (?:obtain|resolve|correct|work around)|obtain|contact|a (?:supported )?(?:fix|hotfix|patch)|for information (?:on|about) obtaining|the fix)\b/i;

/** Reads a section STATUS: a fix with where to get it is a step. */
export function readStatus(blocks: readonly TextBlock[]): StatusText {
  const steps: string[] = [];
  const said: string[] = [];
  let isOpen = false;
  for (const block of blocks) {
    if (block.kind !== 'paragraph') {
      if (isOpen) steps.push(`${steps.pop()}\n${stepText([block])}`);
      else said.push(stepText([block]));
      continue;
    }
    const left: string[] = [];
    isOpen = false;
    for (const sentence of sentencesOf(block.text)) {
      const what = CORRECTED.exec(sentence)?.groups?.what;
      const goesOn = steps.length > 0 && WHERE.test(sentence) && !NOTHING_YET.test(sentence);
      if (what !== undefined)
        steps.push(`Upgrade to ${what.replace(/\.$/, '')}, which corrects this problem.`);
      else if (goesOn) steps.push(`${steps.pop()} ${sentence}`);
      else if (OFFER.test(sentence)) steps.push(sentence);
      else left.push(sentence);
      isOpen = left.at(-1) !== sentence;
    }
    if (left.length > 0) said.push(left.join(' '));
  }
  return { steps, said: said.join('\n\n') };
}
