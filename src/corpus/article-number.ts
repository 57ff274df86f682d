/** The number of a Knowledge Base article that a person asks for. */
export interface AskedNumber {
  /** Digits only: `169117` for Q169117 as for KB169117. */
  readonly number: string;
  /** Whether nothing else was said, polite words aside. */
  readonly alone: boolean;
}

/** A longer text, its links aside, is a report or a story that mentions an article. */
const MAX_QUESTION_LENGTH = 200;
const MAX_QUESTION_LINES = 3;
/** Chat products write a link twice, and Microsoft's links end with the article's title. */
const MAX_LENGTH_WITH_LINKS = 1500;

/** The marks of a report, however short: a status code, an SMTP reply at a line's start, a mail address. */
const FROM_A_REPORT = /(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.])|^\W{0,3}[45]\d\d[ -]|[\w.+-]@[\w-]/m;

/** What chat products and HTML put around a link: `<url|label>`, `[label](url)`, `<a href="url">label</a>`. */
const LINK_MARKUP = /<\/?a\b|\bhref=|[<>|[\]()"]/gi;

/** Each is tried on one word. Other vendors number their pages too, so the host or the Q has to tell. */
const LINK_FORMS: readonly RegExp[] = [
  /^(?:kb|\S{0,50}\bmicrosoft\.com\/(?:[a-z-]{2,7}\/)?(?:kb|help|topic))\/(?:kb|q)?(?<number>\d{5,7})(?!\d)/i,
  /^\S{0,50}\bmicrosoft\.com\/\S{0,300}[/-]kb(?<number>\d{6,7})(?!\d)/i,
  /^\S{0,50}\bmicrosoft\.com\/(?:[a-z-]{2,7}\/)?\?id=(?:kb|q)?(?<number>\d{5,7})(?!\d)/i,
  /\bscid=kb(?:;|%3b)(?:[a-z]{2,3}(?:-[a-z]{2,4})?(?:;|%3b))?q?(?<number>\d{5,7})(?!\d)/i,
  /\bkbid=q?(?<number>\d{5,7})(?!\d)/i,
  /\/kb\/(?:\d{2,3}|articles)\/q(?<number>\d{5,6})(?!\d)/i,
  // The archive's oldest form splits the number: /kb/articles/Q169/1/17.asp
  /\/kb\/articles\/q(?<number>\d{2,3}\/\d\/\d\d)(?!\d)/i,
];

/** Q has at most six digits, KB seven. Not within a link, nor behind a number, where KB is a unit. */
const NAMED =
  /(?<![\w.-]|\S\/)(?:q[\s#:/-]{0,2}(?!\d{7})|(?<!\d )kb(?: article)?(?: number)?[\s#:/-]{0,2}q?)(?<number>\d{5,7})(?![\w-]|[.,]\d)/gi;

/** A number that nothing says to be Microsoft's: tickets, rooms and phones have such numbers too. */
const BARE =
  /(?:\barticle (?:number |no\.? |id )?)?(?<![\w#.,:/+-])(?<number>[1-9]\d{4,6})(?![\w/-]|[.,:]\d| kb\b)/i;

/** What people say around a number when they want the article and nothing else. */
const POLITE_WORDS = new Set(
  (
    'a about an and article can could do does explain find get give hello help hey hi i in is it kb knowledge base ' +
    "look me microsoft need open please pls read say says see show tell thank thanks the this up want what what's " +
    'would you'
  ).split(' '),
);

/**
 * The article number that a short question asks for, in any spelling people use; null where it asks for none.
 * A bare number counts only alone, and a text that has the marks of a report asks for nothing.
 */
export function askedNumber(text: string): AskedNumber | null {
  if (text.length > MAX_LENGTH_WITH_LINKS) return null;
  const plain = text.replace(LINK_MARKUP, ' ').trim();
  const rest = plain.replace(/\S+/g, word => (numberInLink(word) ? ' ' : word));
  if (
    rest.length > MAX_QUESTION_LENGTH ||
    rest.split('\n').length > MAX_QUESTION_LINES ||
    FROM_A_REPORT.test(rest)
  ) {
    return null;
  }
  const linked = (plain.match(/\S+/g) ?? []).map(numberInLink).filter(number => number !== null);
  const named = [...rest.matchAll(NAMED)].map(match => match.groups?.number ?? '');
  const [number, ...others] = new Set([...linked, ...named]);
  if (number !== undefined) {
    return { number, alone: others.length === 0 && isPolite(rest.replace(NAMED, ' ')) };
  }
  const bare = BARE.exec(rest)?.groups?.number;
  return bare !== undefined && isPolite(rest.replace(BARE, ' ')) ? { number: bare, alone: true } : null;
}

function numberInLink(word: string): string | null {
  for (const form of LINK_FORMS) {
    const number = form.exec(word)?.groups?.number;
    if (number) return number.replaceAll('/', '');
  }
  return null;
}

function isPolite(text: string): boolean {
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}_'#]+/gu) ?? [];
  return words.every(word => POLITE_WORDS.has(word));
}
