import { stepText } from './block-text';
import { sentencesOf } from './sentences';
import type { TextBlock } from './text-blocks';

/** `This problem was corrected in Service Pack 2 for …`: what to install. */
const CORRECTED =
  /^this (?:problem|bug|issue|behaviou?r|error) (?:was|has been|is|has now been) (?:first )?(?:corrected|fixed|resolved|addressed) (?:in|with|by) (?<what>[\s\S]{3,400})$/i;
/** Sentences that go with it: where to get it. */
const WHERE =
  /\b(?:service pack|obtain|download|available|upgrade|update|hotfix|the fix|latest version|see the following|click the article number|query on the following)\b/i;
/** Nothing to install yet. */
const NOTHING_YET = /\b(?:researching|will post|will be posted|is reviewing|under consideration|no plans)\b/i;

/** What a section STATUS says to install, as one step with where to get it; nothing where it only confirms the problem. */
export function fixIn(blocks: readonly TextBlock[]): string[] {
  const steps: string[] = [];
  let isOpen = false;
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      isOpen = false;
      for (const sentence of sentencesOf(block.text)) {
        const what = CORRECTED.exec(sentence)?.groups?.what;
        if (what !== undefined) {
          steps.push(`Upgrade to ${what.replace(/\.$/, '')}, which corrects this problem.`);
          isOpen = true;
        } else if (steps.length > 0 && WHERE.test(sentence) && !NOTHING_YET.test(sentence)) {
          steps.push(`${steps.pop()} ${sentence}`);
          isOpen = true;
        } else if (isOffer(sentence)) {
          steps.push(sentence);
          isOpen = true;
        }
      }
    } else if (isOpen && steps.length > 0) {
      steps.push(`${steps.pop()}\n${stepText([block])}`);
    }
  }
  return steps;
}

function isOffer(sentence: string): boolean {
  return /^(?:to (?:obtain|resolve|correct|work around)|obtain|contact|a (?:supported )?(?:fix|hotfix|patch)|for information (?:on|about) obtaining|the fix)\b/i.test(
    sentence,
  );
}
