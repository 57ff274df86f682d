import type { Article } from '../article';
import { blockText } from './block-text';
import { familyOf } from './family';
import type { Outline, OutlinePart } from './outline';
import type { Role } from './roles';
import { drawSignals } from './signals';
import { stepsOf } from './steps-of';

/** The article that a page tells; reason and actor stay open, since a page of any product tells neither safely. */
export function articleFrom(outline: Outline): Article {
  const { id, title, appliesTo, source, parts } = outline;
  const texts = (...roles: Role[]) =>
    parts.filter(({ role }) => roles.includes(role)).map(({ blocks }) => blockText(blocks));
  const symptoms = texts('symptoms');
  const summary = texts('summary');
  const causes = texts('cause');
  const { steps, refusals, status } = stepsOf(parts);

  const isProblem =
    symptoms.length > 0 ||
    causes.length > 0 ||
    parts.some(({ role }) => role === 'resolution' || role === 'workaround');
  const further = parts.filter(({ role }) => role === 'lead' || role === 'more');
  const told = causes.length > 0 ? causes : isProblem ? [status] : summary;
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
      ...(cause.includes(status) ? [] : [status]),
      ...refusals,
    ]),
  };
}

/** A heading of its own, such as REFERENCES, goes with its text. */
function section({ heading, blocks }: OutlinePart): string {
  const text = blockText(blocks);
  return heading === '' || /^more information$/i.test(heading) ? text : `${heading}\n${text}`;
}

const joined = (texts: readonly string[]) => texts.filter(text => text !== '').join('\n\n');
