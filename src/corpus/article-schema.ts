import { z } from 'zod';
import { REASONS } from '../ndr/reason';
import { REPORTERS } from '../ndr/reporter';
import { ACTORS } from './article';

const SLUG = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
/** Families are named after products and their versions: `exchange-5.5`. */
const FAMILY = /^[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*$/;
const KB_ID = /^(?:Q\d{5,6}|KB\d{6,7})$/;
const LOOKS_LIKE_KB_ID = /^(?:q|kb)-?\d+$/;
const REPLY_CODE = /^[45]\d\d$/;
const STATUS_CODE = /^[45]\.\d{1,3}\.(?:\*|(?<from>\d{1,3})(?:-(?<to>\d{1,3}))?)$/;
const ADDRESS_TYPE = /^[A-Z][A-Z0-9]*$/;
const ISO_DATE = /^\d{4}-\d\d-\d\d$/;

/** A shorter phrase ("failed", "denied") stands in reports of every kind. */
const MIN_LITERAL_LENGTH = 8;

const EVENT_ID_ADVICE = 'write the number of the event, such as 2375';

/** Text for which `accepts` holds; `advice` is what to write instead of anything else. */
const text = (advice: string, accepts: (value: string) => boolean) =>
  z.string(advice).refine(accepts, advice);
const list = <T extends z.ZodType>(item: T) =>
  z.array(item, 'write a list, each entry on a line that begins with "- "');
const isOneLine = (value: string) => value.trim() !== '' && !/[\r\n]/.test(value);
const oneOf = <T extends string>(names: readonly T[]) => z.enum(names, `write one of ${names.join(', ')}`);

const source = z.strictObject(
  {
    name: text('write the page title, the KB number or the RFC section', isOneLine),
    url: text('write an address that begins with https:// or http://, or leave the field out', isWebAddress)
      .nullable()
      .default(null),
    date: text('write a date like 2000-05-21, or leave the field out', isDate).nullable().default(null),
  },
  'write its name, url and date on lines below it, indented by two blanks',
);

const event = z.strictObject(
  {
    source: text('write the source as the event log prints it, such as MSExchangeMSMI', isOneLine),
    id: z.int(EVENT_ID_ADVICE).nonnegative(EVENT_ID_ADVICE),
  },
  'write an entry like { source: MSExchangeMSMI, id: 2375 }',
);

const signals = z.strictObject(
  {
    statusCodes: list(
      text('write a code like 5.1.1, a range like 5.7.606-649 or a whole subject like 5.7.*', isStatusCodes),
    ).default([]),
    replyCodes: list(
      z.preprocess(
        value => (typeof value === 'number' ? String(value) : value),
        text('write three digits, the first a 4 or a 5, such as "550"', isReplyCode),
      ),
    ).default([]),
    events: list(event).default([]),
    phrases: list(
      text(
        `write the error text on one line, in quotes, with at least ${MIN_LITERAL_LENGTH} characters beside each …`,
        isPhrase,
      ),
    ).default([]),
    addressTypes: list(text('write the type in capital letters, such as FAX', isAddressType)).default([]),
    reporters: list(oneOf(REPORTERS)).default([]),
  },
  'write its fields on lines below it, indented by two blanks',
);

/**
 * The front matter of an article's file, as YAML gives it.
 * Reply codes may be written as numbers and become text; what is left out becomes null or an empty list.
 */
export const articleSchema = z.strictObject(
  {
    id: text('write a KB number like Q169117 or KB959956, or a name like exchange-online-5-7-509', isId),
    title: text('write one line that names the problem', isOneLine),
    family: text('write the name of the folder, in small letters', isFamily),
    appliesTo: list(text('write the name of a product', isOneLine)).min(1, 'write the products it is about'),
    source,
    reason: oneOf(REASONS).nullable().default(null),
    actor: oneOf(ACTORS),
    signals: signals.prefault({}),
  },
  'write the fields of the article, each on a line of its own',
);

export type FrontMatter = z.output<typeof articleSchema>;

/** The fields of each record in the front matter, by the path to it without positions in lists. */
export const FIELDS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({ '': articleSchema, source, signals, 'signals.events': event }).map(([path, schema]) => [
    path,
    Object.keys(schema.shape),
  ]),
);

function isId(value: string): boolean {
  return KB_ID.test(value) || (SLUG.test(value) && !LOOKS_LIKE_KB_ID.test(value));
}

function isWebAddress(value: string): boolean {
  return /^https?:\/\//.test(value) && URL.canParse(value);
}

function isDate(value: string): boolean {
  const time = ISO_DATE.test(value) ? Date.parse(value) : Number.NaN;
  // Without the second test 31 February passes as 2 March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

function isStatusCodes(value: string): boolean {
  const { from, to } = STATUS_CODE.exec(value)?.groups ?? {};
  return STATUS_CODE.test(value) && (to === undefined || Number(from) < Number(to));
}

function isPhrase(value: string): boolean {
  const pieces = value.split('…').map(piece => piece.trim());
  return isOneLine(value) && pieces.join('').length >= MIN_LITERAL_LENGTH;
}

function isFamily(value: string): boolean {
  return FAMILY.test(value);
}

function isReplyCode(value: string): boolean {
  return REPLY_CODE.test(value);
}

function isAddressType(value: string): boolean {
  return ADDRESS_TYPE.test(value);
}
