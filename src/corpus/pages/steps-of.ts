import { blockText } from './block-text';
import { readStatus } from './fix-in-status';
import type { OutlinePart } from './outline';
import type { Role } from './roles';
import { readSteps } from './steps';
import { stepsInInformation } from './steps-in-information';

/** What a page tells to do. */
export interface Told {
  readonly steps: readonly string[];
  /** Sentences that say that there is nothing to do, in the place of steps. */
  readonly refusals: readonly string[];
  /** What the section STATUS says beside the steps that were taken from it. */
  readonly status: string;
}

const REFUSAL =
  /^(?:currently,? |at (?:this|the present) time,? )?there (?:is|are) (?:currently )?no (?:known )?(?:work-?arounds?|solutions?|resolutions?|ways?|fix(?:es)?)\b[^.\n]{0,120}\.?$/i;

/** The steps of the resolution and of the workaround; where there are none, those that stand elsewhere. */
export function stepsOf(parts: readonly OutlinePart[]): Told {
  const resolved = stepsIn(parts, 'resolution');
  const worked = stepsIn(parts, 'workaround');
  const status = blockText(blocksOf(parts, 'status'));
  const refusals = [...new Set([...resolved.refusals, ...worked.refusals])];
  if (resolved.steps.length > 0 && worked.steps.length > 0) {
    const [first = '', ...rest] = worked.steps;
    return { steps: [...resolved.steps, `Until then, or instead: ${first}`, ...rest], refusals, status };
  }
  const steps = [...resolved.steps, ...worked.steps];
  if (steps.length > 0) return { steps, refusals, status };
  const fix = readStatus(blocksOf(parts, 'status'));
  return fix.steps.length > 0
    ? { steps: fix.steps, refusals, status: fix.said }
    : { steps: stepsInInformation(blocksOf(parts, 'more', 'summary', 'lead')), refusals, status };
}

const blocksOf = (parts: readonly OutlinePart[], ...roles: Role[]) =>
  parts.filter(({ role }) => roles.includes(role)).flatMap(({ blocks }) => blocks);

function stepsIn(parts: readonly OutlinePart[], wanted: Role): Omit<Told, 'status'> {
  const own = parts.filter(({ role }) => role === wanted);
  const all = readSteps(
    own.flatMap(({ heading, blocks }) =>
      own.length > 1 ? [{ kind: 'heading', text: heading } as const, ...blocks] : blocks,
    ),
  );
  return {
    steps: all.filter(step => !REFUSAL.test(step)),
    refusals: all.filter(step => REFUSAL.test(step)),
  };
}
