import { stepText } from './block-text';
import { bulletListAt, isItem, isOr, withoutOr } from './bullet-list';
import { isAdvice, isInstruction } from './instruction';
import { isGenericLeadIn, readLeadIn } from './lead-in';
import { labelIn, labelOf } from './method-label';
import { sentencesOf } from './sentences';
import { newStepList, type StepList } from './step-list';
import type { TextBlock } from './text-blocks';

/**
 * The steps of a text that tells how to resolve something, in whatever form it tells them: numbered, bulleted, by
 * methods, in prose. What is no step of its own stays with the step it belongs to.
 */
export function readSteps(blocks: readonly TextBlock[]): readonly string[] {
  const steps = newStepList();
  for (const { label, blocks: own } of stretches(blocks)) {
    steps.section(label);
    if (own.some(isCounted)) listSteps(own, steps);
    else proseSteps(own, steps);
  }
  return steps.all();
}

const REMARK = /^(?:notes?|warning|important|caution|tip)\b/i;
/** Hotfixes come with a paragraph on who should wait for the service pack; getting one is the step below it. */
const OFFER = /^an? (?:supported |tested )?(?:fix|hotfix|patch|feature|update)\b.{0,120}\bavailable\b/i;

const isCounted = (block: TextBlock) => isItem(block) && block.marker.kind !== 'bullet';
const isAdviceIn = (text: string) => sentencesOf(text).some(isAdvice);

/** Text between two sub-headings, such as that of one method. */
function stretches(blocks: readonly TextBlock[]) {
  const found: { label: string; blocks: TextBlock[] }[] = [{ label: '', blocks: [] }];
  for (const block of blocks) {
    const inline = block.kind === 'paragraph' ? labelIn(block.text) : null;
    if (block.kind === 'heading') found.push({ label: labelOf(block.text), blocks: [] });
    else if (inline) {
      const rest: TextBlock[] = inline.rest === '' ? [] : [{ kind: 'paragraph', text: inline.rest }];
      found.push({ label: inline.label, blocks: rest });
    } else found.at(-1)?.blocks.push(block);
  }
  return found;
}

/** Where there are numbers, they tell the steps. */
function listSteps(blocks: readonly TextBlock[], steps: StepList): void {
  const first = steps.count();
  let ahead = first;
  blocks.forEach((block, at) => {
    if (isItem(block)) {
      if (block.marker.kind === 'bullet') steps.behind(`- ${stepText(block.blocks)}`);
      else {
        if (block.marker.value === 1) ahead = steps.count();
        steps.begin(withReferencesMoved(stepText(withoutOr(block)), ahead));
        if (isOr(block.blocks.at(-1))) steps.name('Or');
      }
      return;
    }
    const { text } = block;
    const next = blocks.slice(at + 1).find(isCounted);
    const goesOn = isItem(next) && next.marker.value !== 1 && steps.count() > first;
    if (isOr(block)) steps.name('Or');
    else if (block.kind === 'quotation' || goesOn) steps.behind(text);
    else if (next !== undefined && blocks[at + 1] === next) leadTo(text, steps, steps.count() > first);
    else if (REMARK.test(text)) steps.behind(text);
    else if (OFFER.test(text)) steps.limit(text);
    else if (isInstruction(sentencesOf(text)[0] ?? '') || (next !== undefined && isAdviceIn(text))) {
      steps.begin(withoutPurpose(text));
    } else steps.behind(text);
  });
}

/** `Repeat steps 2 through 4` counts from the beginning of its own list, before which `ahead` steps stand by now. */
function withReferencesMoved(text: string, ahead: number): string {
  if (ahead === 0) return text;
  return text.replace(REFERENCE, reference =>
    reference.replace(/\d+/g, number => String(Number(number) + ahead)),
  );
}

const REFERENCE = /\bsteps? \d{1,2}\b(?:(?:,| through| to| and| or|-|,? and) ?\d{1,2}\b){0,4}(?![.)]\d)/gi;

/** What stands right before a list; before a second one it says what that is for. */
function leadTo(text: string, steps: StepList, isSecond: boolean): void {
  const { said, announcement } = readLeadIn(text);
  if (said !== '' && !REMARK.test(said) && isAdviceIn(said)) steps.begin(withoutPurpose(said));
  else if (said !== '') steps.before(said);
  if (announcement !== '' && isSecond && !isGenericLeadIn(announcement)) steps.before(announcement);
}

/** Where there are none, bullets and paragraphs do; one paragraph alone is told apart by its sentences. */
function proseSteps(blocks: readonly TextBlock[], steps: StepList): void {
  const isTold = blocks.some(block => block.kind === 'paragraph' && isAdviceIn(block.text));
  const isAlone = blocks.filter(({ kind }) => kind === 'paragraph').length === 1;
  blocks.forEach((block, at) => {
    if (isItem(block)) {
      bulletStep(blocks, at, steps);
      return;
    }
    const { text } = block;
    const next = blocks[at + 1];
    if (isOr(block)) {
      if (!isItem(next)) steps.name('Or');
    } else if (block.kind === 'quotation') steps.behind(text);
    else if (isItem(next) && bulletListAt(blocks, at + 1).areSteps) leadTo(text, steps, false);
    else if (REMARK.test(text)) steps.behind(text);
    else if (OFFER.test(text) && blocks.length > 1) steps.limit(text);
    else if (readLeadIn(text).said === '' && readLeadIn(text).announcement !== '' && next === undefined) {
      steps.before(withoutPurpose(text));
    } else if (isAlone || isLongAdvice(text)) stepsInProse(text).forEach(steps.begin);
    else if (isTold && !isAdviceIn(text)) steps.behind(text);
    else steps.begin(withoutPurpose(text));
  });
}

function bulletStep(blocks: readonly TextBlock[], at: number, steps: StepList): void {
  const block = blocks[at];
  if (!isItem(block)) return;
  const { areSteps, alternatives } = bulletListAt(blocks, at);
  if (!areSteps) {
    steps.behind(`- ${stepText(block.blocks)}`);
    return;
  }
  const isFirst = !isItem(blocks[at - 1]) && !isOr(blocks[at - 1]);
  if (alternatives && !isFirst) steps.name('Or');
  steps.begin(stepText(withoutOr(block)));
}

/** A paragraph that gives several instructions one after the other. */
function isLongAdvice(text: string): boolean {
  return sentencesOf(text).filter(isInstruction).length > 2;
}

/** An instruction begins a step, and what else is said stays with the one before. */
function stepsInProse(text: string): string[] {
  const steps: string[] = [];
  for (const sentence of sentencesOf(text)) {
    if (steps.length === 0 || isInstruction(sentence)) {
      steps.push(withoutPurpose(sentence));
    } else {
      steps.push(`${steps.pop()} ${sentence}`);
    }
  }
  return steps;
}

/** What every resolution begins with says nothing in an answer to that very problem. */
const PURPOSE =
  /^to (?:resolve|work around|correct|fix|solve|prevent|avoid|eliminate) (?:this|the|these) (?:problem|issue|behaviou?r|error|situation|limitation|condition|symptom)s?(?: (?:immediately|from occurring))?, (?=[a-z])/i;

function withoutPurpose(text: string): string {
  const rest = text.replace(PURPOSE, '');
  return rest === text ? text : rest.charAt(0).toUpperCase() + rest.slice(1);
}
