/** What a footer is headed with: `DISCLAIMER:`, `Confidentiality Notice`. */
const HEADING =
  /^[>|\s*_]{0,20}(?:(?:legal |e-?mail )?disclaimer|confidentiality (?:notice|note|statement)|legal notice|haftungsausschluss|vertraulichkeitshinweis|avis de confidentialité|aviso legal)[\s*_]{0,9}(?:[:.–-]|$)/i;

/** How one without a heading begins. */
const OPENING =
  /^[>|\s*_]{0,20}(?:the (?:information|contents?) (?:contained )?(?:in|of) )?this (?:e-?mail|message|communication|transmission)\b/i;
/** A paragraph with all of these is no refusal: that speaks of what was blocked, and not of who else may read it. */
const ALL_SAY: readonly RegExp[] = [/\b(?:confidential|privileged)\b/i, /\bintended\b/i];

const BLANK = /^[>|\s]{0,40}$/;

/** Lines of a paragraph that are looked at: a footer says early what it is. */
const LOOKED_AT = 12;

/**
 * A letter without the paragraphs in which companies say that they are not liable and that nobody else may read it. What
 * begins with such a paragraph asks about it.
 */
export function withoutLegalFooters(letter: string): string {
  const kept: string[] = [];
  const lines = letter.split('\n');
  let [hasText, isInFooter] = [false, false];
  lines.forEach((line, at) => {
    const isBlank = BLANK.test(line);
    isInFooter = !isBlank && (isInFooter || (hasText && beginsFooter(lines, at)));
    if (isInFooter) return;
    hasText ||= !isBlank;
    kept.push(line);
  });
  return kept.join('\n');
}

function beginsFooter(lines: readonly string[], at: number): boolean {
  const line = lines[at] as string;
  if (HEADING.test(line)) return true;
  if (!OPENING.test(line)) return false;
  const looked = lines.slice(at, at + LOOKED_AT);
  const end = looked.findIndex(each => BLANK.test(each));
  const paragraph = looked.slice(0, end < 0 ? looked.length : end).join('\n');
  return ALL_SAY.every(words => words.test(paragraph));
}
