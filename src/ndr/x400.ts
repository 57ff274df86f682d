import type { X400Outcome } from './ndr';

/** X.411 section 8.3.1.2 non-delivery reasons, as Exchange and MS Mail print them. */
const REASONS =
  /\b(transfer[- ]failure|transfer[- ]impossible|unable[- ]to[- ]transfer|conversion[- ]not[- ]performed|physical[- ]rendition[- ]not[- ]performed|physical[- ]delivery[- ]not[- ]performed|restricted[- ]delivery|directory[- ]operation[- ]unsuccessful|redirection[- ]unsuccessful)\b/i;
const DIAGNOSTICS =
  /\b(unrecognized[- ]o\/?r[- ](?:name|address)|unrecognised[- ]o\/?r[- ](?:name|address)|ambiguous[- ]o\/?r[- ](?:name|address)|mts[- ]congestion|loop[- ]detected|recipient[- ]unavailable|maximum[- ]time[- ]expired|encoded[- ]information[- ]types[- ]unsupported|content[- ]too[- ]long|conversion[- ]impractical|conversion[- ]prohibited|conversion[- ]with[- ]loss[- ]prohibited|invalid[- ]arguments|content[- ]type[- ]not[- ]supported|no[- ]bilateral[- ]agreement|size[- ]constraint[- ]violation|protocol[- ]violation|no route to intended ms mail recipient|reassignment[- ]prohibited|redirection[- ]loop[- ]detected|line[- ]too[- ]long|omit any diagnostic code)\b/i;

/** The X.400 outcome in a text; null where it speaks of none. A diagnostic alone counts only beside the word. */
export function readX400(text: string): X400Outcome | null {
  const flat = text.slice(0, SEARCHED_MAX).replace(/\s+/g, ' ');
  const reason = named(REASONS, flat);
  const diagnostic = named(DIAGNOSTICS, flat);
  if (!reason && !(diagnostic && /diagnostic/i.test(flat))) return null;
  return { reason, diagnostic };
}

/** The outcome stands at the head of such a report. */
const SEARCHED_MAX = 16_000;

/** As one word with hyphens, in lower case: the form of the standard. */
function named(pattern: RegExp, text: string): string | null {
  return pattern.exec(text)?.[1]?.toLowerCase().replaceAll(' ', '-') ?? null;
}
