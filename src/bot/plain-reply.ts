import { actorName } from './actor-name';
import type { Reply } from './reply';

/**
 * All of a reply as plain text, for notifications, screen readers and clients that show nothing else.
 * Paragraphs are separated by an empty line, steps are numbered from 1.
 */
export function plainReply(reply: Reply): string {
  return [
    reply.title,
    reply.facts.map(({ name, value }) => `${name}: ${value}`).join('\n'),
    hasCause(reply) ? `${HEADINGS.cause}: ${reply.cause}` : reply.cause,
    reply.steps.length === 0
      ? ''
      : [`${HEADINGS.steps}:`, ...reply.steps.map((step, index) => `${index + 1}. ${step}`)].join('\n'),
    reply.actor === null ? '' : `${HEADINGS.actor}: ${actorName(reply.actor)}`,
    list(HEADINGS.evidence, reply.evidence),
    list(
      HEADINGS.alternatives,
      reply.alternatives.map(other => `${other.id}: ${other.title} (${percent(other.confidence)})`),
    ),
    reply.source === null ? '' : `${HEADINGS.source}: ${sourceLine(reply.source)}`,
    ...reply.notes,
  ]
    .filter(part => part !== '')
    .join('\n\n');
}

/** The names of a reply's parts, the same on every platform. */
export const HEADINGS = {
  cause: 'Why',
  steps: 'What to do',
  actor: 'Who must act',
  evidence: 'Why this article',
  alternatives: 'Other articles that may fit',
  source: 'Source',
} as const;

/** Whether a reply tells the cause of something; otherwise the bot says something of its own there, without a heading. */
export function hasCause({ source, cause }: Reply): boolean {
  return source !== null && cause !== '';
}

/** A confidence as people read it: `42 %`. What is not certain is no 100 %, and what is possible no 0 %. */
export function percent(confidence: number): string {
  const rounded = Math.round(confidence * 100);
  if (rounded === 0) return 'under 1 %';
  return `${confidence < 1 ? Math.min(99, rounded) : 100} %`;
}

function list(heading: string, items: readonly string[]): string {
  return items.length === 0 ? '' : [`${heading}:`, ...items.map(item => `- ${item}`)].join('\n');
}

function sourceLine({ name, url, date }: NonNullable<Reply['source']>): string {
  return [name, date, url].filter(part => part !== null).join(', ');
}
