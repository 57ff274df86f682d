import type { Article } from '../article';
import { blockText } from './block-text';
import { familyOf } from './family';
import { fixIn } from './fix-in-status';
import type { Outline, OutlinePart } from './outline';
import type { Role } from './roles';
import { drawSignals } from './signals';
import { readSteps } from './steps';
import { stepsInInformation } from './steps-in-information';

/** The article that a page tells; reason and actor stay open, since a page of any product tells neither safely. */
export function articleFrom(outline: Outline): Article {
  const { id, title, appliesTo, source, parts } = outline;
  const texts = (...roles: Role[]) =>
    parts.filter(({ role }) => roles.includes(role)).map(({ blocks }) => blockText(blocks));
  const symptoms = texts('symptoms');
  const summary = texts('summary');
  const causes = texts('cause');
  const status = texts('status');
  const steps = stepsOf(parts);

  const isProblem =
    symptoms.length > 0 ||
    causes.length > 0 ||
    parts.some(({ role }) => role === 'resolution' || role === 'workaround');
  const further = parts.filter(({ role }) => role === 'lead' || role === 'more');
  const told = causes.length > 0 ? causes : isProblem ? status : summary;
  // Pages without any heading, and those with MORE INFORMATION alone: their first text is all they say.
  const isBare = told.length === 0 && !isProblem;
  const cause = isBare ? further.slice(0, 1).map(section) : told;
  return {
    id,
    title,
    family: familyOf(outline),
    appliesTo,
    source,
    reason: null,
    actor: null,
    signals: drawSignals(outline),
    symptoms: joined(isProblem ? [...summary, ...symptoms] : symptoms),
    cause: joined(cause),
    steps,
    moreInformation: joined([
      ...(isBare ? further.slice(1) : further).map(section),
      ...(cause === status ? [] : status),
    ]),
  };
}

/** Those of the resolution and of the workaround; where there are none, those that stand elsewhere. */
function stepsOf(parts: readonly OutlinePart[]): string[] {
  const resolved = stepsIn(parts, 'resolution');
  const worked = stepsIn(parts, 'workaround');
  if (resolved.length > 0 && worked.length > 0) {
    const [first = '', ...rest] = worked;
    return [...resolved, `Until then, or instead: ${first}`, ...rest];
  }
  if (resolved.length + worked.length > 0) return [...resolved, ...worked];
  const fix = parts.flatMap(({ role, blocks }) => (role === 'status' ? fixIn(blocks) : []));
  if (fix.length > 0) return fix;
  return parts.flatMap(({ role, blocks }) =>
    role === 'more' || role === 'summary' || role === 'lead' ? stepsInInformation(blocks) : [],
  );
}

const stepsIn = (parts: readonly OutlinePart[], wanted: Role) =>
  readSteps(
    parts.flatMap(({ role, heading, blocks }) =>
      role !== wanted
        ? []
        : severalOf(parts, wanted)
          ? [{ kind: 'heading', text: heading } as const, ...blocks]
          : blocks,
    ),
  );

const severalOf = (parts: readonly OutlinePart[], wanted: Role) =>
  parts.filter(({ role }) => role === wanted).length > 1;

/** A heading of its own, such as REFERENCES, goes with its text. */
function section({ heading, blocks }: OutlinePart): string {
  const text = blockText(blocks);
  return heading === '' || /^more information$/i.test(heading) ? text : `${heading}\n${text}`;
}

const joined = (texts: readonly string[]) => texts.filter(text => text !== '').join('\n\n');
