/** https://example.com/a?b=c */
const LINK = /\b(?:https?|ftp|mailto):\S+/gi;

/** November 14, 2000; 29 Apr 2015. Other dates are chunks; of numbers only years count as terms. */
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}';
const WRITTEN_DATE = new RegExp(
  `\\b(?:${MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}\\.? ${MONTH}\\.?),? \\d{4}\\b`,
  'gi',
);

/** What stands between blanks, brackets and the like, where it has a mark of an address, host or date in it. */
const MARKED_CHUNK = /(?<![^\s<>()[\]"',;=|])[^\s<>()[\]"',;=|]*(?:[@:/]|\.\w|\d-)[^\s<>()[\]"',;=|]*/g;

/** SMTP:a@b.example */
const TYPED_ADDRESS = /^([a-z0-9]{2,5}):[^@]*@/i;

/** 5/22/97, 2000-05-21T10:00, 12.08.2019; a status code has a single digit before its first dot. */
const DATE = /^(?:\d{1,4}([/-])\d{1,2}\1\d{2,4}|\d{2}\.\d{2}\.\d{2,4})(?!\d)/;

/** mail.example.com:25; not RESOLVER.ADR.RecipNotFound, whose end is no top-level domain. */
const HOST =
  /^(?:[a-z0-9_-]+\.)+(?:com|net|org|edu|gov|mil|int|info|biz|local|lan|internal|corp|example|test|invalid|[a-z]{2})[.:]?\d{0,5}$/i;

/** Twice what a host name may have (RFC 1035 section 2.3.4); a longer chunk is none of these things. */
const LONGEST_CHUNK = 512;

/**
 * A text without what changes from one report to the next and so speaks for no article: addresses, hosts, dates, links.
 * An address leaves its type behind: `SMTP:…` is `SMTP`.
 */
export function withoutValues(text: string): string {
  return text.replace(LINK, ' ').replace(WRITTEN_DATE, ' ').replace(MARKED_CHUNK, lasting);
}

/** What of a chunk does not change. */
function lasting(chunk: string): string {
  if (chunk.length > LONGEST_CHUNK) return ' ';
  if (chunk.includes('@')) return TYPED_ADDRESS.exec(chunk)?.[1] ?? ' ';
  return DATE.test(chunk) || HOST.test(chunk) ? ' ' : chunk;
}
