import { groupFields, type HeaderField, type HeaderFields, parseHeaderFields } from './header-fields';
import { LIMITS } from './limits';

/** The field groups of a delivery status, and what was left out, in sentences for the reader. */
export interface StatusGroups {
  readonly groups: readonly HeaderFields[];
  readonly cut: readonly string[];
}

/**
 * Reads the text of a message/delivery-status part (RFC 3464 section 2.1): the message's own group first, empty where the
 * part has none, then one for each recipient, even where the empty line between two of them is missing.
 */
export function parseStatusGroups(text: string): StatusGroups {
  const most = LIMITS.statusRecipients + 1;
  const paragraphs = text.slice(0, LIMITS.statusLength).split(/\n(?:[ \t]*\n)+/, most + 1);
  const groups = paragraphs.flatMap(paragraph => splitRecipients(parseHeaderFields(paragraph.split('\n'))));
  const all = groups[0] && isRecipient(groups[0]) ? [[], ...groups] : groups;
  const isCut = all.length > most || text.length > LIMITS.statusLength;
  return {
    groups: all.slice(0, most).map(groupFields),
    cut: isCut ? ['Only the first recipients of the delivery status were read.'] : [],
  };
}

function splitRecipients(fields: readonly HeaderField[]): readonly (readonly HeaderField[])[] {
  const groups: HeaderField[][] = [];
  for (const field of fields) {
    const group = groups.at(-1);
    if (group && !startsRecipient(field, group)) group.push(field);
    else groups.push([field]);
  }
  return groups;
}

/**
 * Where the empty line is missing, a recipient begins at the first field of a recipient, at one that the recipient before
 * has already, and at an Original-Recipient after what became of that one.
 */
function startsRecipient([name]: HeaderField, group: readonly HeaderField[]): boolean {
  const field = name.toLowerCase();
  if (!RECIPIENT_FIELDS.includes(field)) return false;
  if (has(group, field) || has(group, 'reporting-mta')) return true;
  return field === 'original-recipient' && has(group, 'final-recipient') && has(group, 'action');
}

/** Of the fields that each recipient has once, those that may come first. */
const RECIPIENT_FIELDS: readonly string[] = ['original-recipient', 'final-recipient', 'action'];

function isRecipient(group: readonly HeaderField[]): boolean {
  return RECIPIENT_FIELDS.some(field => has(group, field));
}

function has(group: readonly HeaderField[], field: string): boolean {
  return group.some(([name]) => name.toLowerCase() === field);
}
