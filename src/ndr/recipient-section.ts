import { canonical } from './address';
import type { NamedRecipient } from './failed-recipients';
import { findAnswers, QMAIL_CLOSES } from './smtp-answer';

/** The lines about one of the recipients that a report names; all of them where it names no other. */
export function sectionAbout(
  recipient: NamedRecipient,
  all: readonly NamedRecipient[],
  lines: readonly string[],
): string {
  if (all.length === 1) return lines.join('\n');
  const own = recipient.concludes ? dialogueAbove(recipient, all, lines) : linesBelow(recipient, all, lines);
  if (recipient.concludes || findAnswers(own).length > 0) return own;
  return mentionsOf(recipient, lines) || own;
}

function dialogueAbove(
  { line }: NamedRecipient,
  all: readonly NamedRecipient[],
  lines: readonly string[],
): string {
  const before = Math.max(-1, ...all.map(other => other.line).filter(other => other < line));
  return lines.slice(before + 1, line + 1).join('\n');
}

/** Up to the next recipient, or the rule that ends the list. */
function linesBelow(
  { line }: NamedRecipient,
  all: readonly NamedRecipient[],
  lines: readonly string[],
): string {
  const next = Math.min(lines.length, ...all.map(other => other.line).filter(other => other > line));
  const below = lines.slice(line, next);
  const rule = below.findIndex((text, i) => i > 0 && /^\s{0,8}-{3,}/.test(text));
  return (rule < 0 ? below : below.slice(0, rule)).join('\n');
}

/** `>>> RCPT TO:<…>` and the answer below it. */
const LINES_OF_A_MENTION = 3;

function mentionsOf({ address }: NamedRecipient, lines: readonly string[]): string {
  if (!address) return '';
  const name = canonical(address);
  return lines
    .flatMap((line, i) => (canonical(line).includes(name) ? lines.slice(i, i + LINES_OF_A_MENTION) : []))
    .join('\n');
}

/** A flattened or endless paragraph says more than why one recipient failed. */
const PARAGRAPH_LINES_MAX = 12;

/** From a line to the next empty one, without what says nothing of the cause. */
export function paragraphAt(lines: readonly string[], at: number): string {
  const paragraph = lines.slice(at, at + PARAGRAPH_LINES_MAX);
  const end = paragraph.findIndex((line, i) => i > 0 && line.trim() === '');
  return (end < 0 ? paragraph : paragraph.slice(0, end)).filter(line => !QMAIL_CLOSES.test(line)).join('\n');
}

/** The lines around a character, without an empty one between them. */
export function paragraphAround(text: string, at: number): string {
  const end = text.indexOf('\n\n', at);
  return text.slice(text.lastIndexOf('\n\n', at) + 1, end < 0 ? text.length : end);
}
