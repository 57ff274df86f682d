import { canonical, findAddresses } from './address';
import type { NamedRecipient } from './failed-recipients';
import { findAnswers, QMAIL_CLOSES } from './smtp-answer';

/** Which lines of a report are about which of its recipients. */
export interface RecipientSections {
  /** The lines about a recipient; all of them where no other is named. */
  readonly sectionOf: (recipient: NamedRecipient) => string;
  /** From the line that names a recipient to the next empty one, or to the next recipient. */
  readonly paragraphOf: (recipient: NamedRecipient) => string;
}

/** Parts a report among its recipients: a recipient's lines go on until another one is named, or a rule ends the list. */
export function recipientSections(
  named: readonly NamedRecipient[],
  lines: readonly string[],
): RecipientSections {
  const names = new Set(named.flatMap(({ address }) => (address ? [canonical(address)] : [])));
  const unnamed = new Set(named.filter(({ address }) => address === null).map(({ line }) => line));
  const owners = lines.map((line, i) => (unnamed.has(i) ? `line ${i}` : ownerOf(line, names)));
  const nameOf = ({ address, line }: NamedRecipient) => (address ? canonical(address) : `line ${line}`);

  const endOf = (start: number, name: string) => {
    const end = lines.findIndex(
      (line, i) => i > start && (isRule(line) || (owners[i] != null && owners[i] !== name)),
    );
    return end < 0 ? lines.length : end;
  };

  return {
    sectionOf: recipient => {
      if (named.length === 1) return lines.join('\n');
      if (recipient.concludes) return dialogueAbove(recipient, named, lines);
      const name = nameOf(recipient);
      const sections = owners.flatMap((owner, i) =>
        owner === name && (i === recipient.line || owners[i - 1] !== name)
          ? [lines.slice(i, endOf(i, name)).join('\n')]
          : [],
      );
      return sections.find(section => findAnswers(section).length > 0) ?? sections[0] ?? '';
    },
    paragraphOf: recipient => {
      const end = Math.min(endOf(recipient.line, nameOf(recipient)), recipient.line + PARAGRAPH_LINES_MAX);
      const paragraph = lines.slice(recipient.line, end);
      const blank = paragraph.findIndex((line, i) => i > 0 && line.trim() === '');
      return (blank < 0 ? paragraph : paragraph.slice(0, blank))
        .filter(line => !QMAIL_CLOSES.test(line))
        .join('\n');
    },
  };
}

/** A flattened or endless paragraph says more than why one recipient failed. */
const PARAGRAPH_LINES_MAX = 12;

/** The recipient that a line names. */
function ownerOf(line: string, names: ReadonlySet<string>): string | null {
  const [found] = findAddresses(line)
    .map(({ address }) => canonical(address))
    .filter(name => names.has(name));
  return found ?? null;
}

function isRule(line: string): boolean {
  return /^\s{0,8}-{3,}/.test(line);
}

/** Sendmail's lines that conclude a dialogue stand below it. */
function dialogueAbove(
  { line }: NamedRecipient,
  all: readonly NamedRecipient[],
  lines: readonly string[],
): string {
  const before = Math.max(-1, ...all.map(other => other.line).filter(other => other < line));
  return lines.slice(before + 1, line + 1).join('\n');
}

/** The lines around a character, without an empty one between them. */
export function paragraphAround(text: string, at: number): string {
  const end = text.indexOf('\n\n', at);
  return text.slice(text.lastIndexOf('\n\n', at) + 1, end < 0 ? text.length : end);
}
