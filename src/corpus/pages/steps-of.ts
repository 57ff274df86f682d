import { fixIn } from './fix-in-status';
import type { OutlinePart } from './outline';
import type { Role } from './roles';
import { readSteps } from './steps';
import { stepsInInformation } from './steps-in-information';

/** What a page tells to do. */
export interface Told {
  readonly steps: readonly string[];
  /** Sentences that say that there is nothing to do, in the place of steps. */
  readonly refusals: readonly string[];
}

const REFUSAL =
  /^(?:currently,? |at (?:this|the present) time,? )?there (?:is|are) (?:currently )?no (?:known )?(?:work-?arounds?|solutions?|resolutions?|ways?|fix(?:es)?)\b[^.\n]{0,120}\.?$/i;

/** The steps of the resolution and of the workaround; where there are none, those that stand elsewhere. */
export function stepsOf(parts: readonly OutlinePart[]): Told {
  const resolved = stepsIn(parts, 'resolution');
  const worked = stepsIn(parts, 'workaround');
  const refusals = [...new Set([...resolved.refusals, ...worked.refusals])];
  if (resolved.steps.length > 0 && worked.steps.length > 0) {
    const [first = '', ...rest] = worked.steps;
    return { steps: [...resolved.steps, `Until then, or instead: ${first}`, ...rest], refusals };
  }
  const steps = [...resolved.steps, ...worked.steps];
  return { steps: steps.length > 0 ? steps : stepsElsewhere(parts), refusals };
}

function stepsIn(parts: readonly OutlinePart[], wanted: Role): Told {
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

function stepsElsewhere(parts: readonly OutlinePart[]): readonly string[] {
  const fix = parts.flatMap(({ role, blocks }) => (role === 'status' ? fixIn(blocks) : []));
  if (fix.length > 0) return fix;
  return parts.flatMap(({ role, blocks }) =>
    role === 'more' || role === 'summary' || role === 'lead' ? stepsInInformation(blocks) : [],
  );
}
