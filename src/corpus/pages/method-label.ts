const ORDINALS = 'one|two|three|four|five|six|seven|eight|nine|ten|first|second|third';

/** `Method 1`, `WORKAROUND #2:`, `Option B -`; the rest of the line is the method itself. */
const NUMBERED = new RegExp(
  `^(?<kind>method|option|workaround|solution|resolution|alternative|procedure|approach|choice|possibility|remedy|fix) ?#?(?<which>\\d{1,2}|[a-f]|${ORDINALS})\\b(?:\\s{0,2}[:.)–-]\\s{0,2}|\\s{0,2}$|\\s{0,2}\\n)(?<rest>[\\s\\S]{0,4000})$`,
  'i',
);

/** Headings that say no more than that steps follow. */
const SAYS_NOTHING =
  /^(?:steps?|procedure|resolution|solution|workaround|fix|how to (?:resolve|fix|work around)(?: (?:this|the) (?:problem|issue))?|more information|status|summary|details?)$/i;

/** Microsoft Learn's sections for two readers. */
const READERS: readonly (readonly [RegExp, string])[] = [
  [/^I got this bounce message\b/i, 'If you sent the message'],
  [/^I'm an email admin\b/i, 'If you are the mail admin'],
];

/** A paragraph that begins with the name of a method, taken apart; null for any other. */
export function labelIn(paragraph: string): { readonly label: string; readonly rest: string } | null {
  const { kind, which, rest } = NUMBERED.exec(paragraph)?.groups ?? {};
  if (kind === undefined || which === undefined) return null;
  return { label: named(kind, which), rest: rest?.trim() ?? '' };
}

/** What a sub-heading gives its steps as a name; empty where it only says that they are steps. */
export function labelOf(heading: string): string {
  const text = heading.replace(/[\s:.?]{1,5}$/, '').replace(/\s+/g, ' ');
  const reader = READERS.find(([pattern]) => pattern.test(text))?.[1];
  if (reader !== undefined) return reader;
  const inline = labelIn(text);
  if (inline) return inline.rest === '' ? inline.label : `${inline.label}, ${inline.rest}`;
  return SAYS_NOTHING.test(text) ? '' : text;
}

function named(kind: string, which: string): string {
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1).toLowerCase()} ${which.length === 1 ? which.toUpperCase() : which.toLowerCase()}`;
}
