import { LIMITS } from './limits';

/** What of a long text speaks of a delivery. */
export interface Focus {
  readonly lines: readonly string[];
  /** What was left out, in sentences for the reader. */
  readonly cut: readonly string[];
}

/**
 * The lines of a text, or of one that is too long to be looked at closely the blocks that speak of a failed delivery most,
 * with those around them, in order; an empty line stands for what was left out. The first block, where most reports begin,
 * is always among them.
 */
export function focus(lines: readonly string[]): Focus {
  if (lengthOf(lines) <= LIMITS.focusLength) return { lines, cut: [] };
  const blocks = blocksOf(lines);
  const kept = [...choose(blocks)].sort((a, b) => a - b);
  return {
    lines: kept.flatMap((at, i) => {
      const isGap = i > 0 && kept[i - 1] !== at - 1;
      return isGap ? ['', ...(blocks[at] as Block).lines] : (blocks[at] as Block).lines;
    }),
    cut: [
      `Of a long text, only the ${LIMITS.focusLength / 1024} KB that speak of a delivery most were read.`,
    ],
  };
}

interface Block {
  readonly lines: readonly string[];
  readonly text: string;
}

/** About ten lines: an introduction, a recipient and a refusal stand no further apart. */
const BLOCK_LENGTH = 800;

function blocksOf(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  let block: string[] = [];
  let length = 0;
  const close = () => {
    if (block.length > 0) blocks.push({ lines: block, text: block.join('\n') });
    block = [];
    length = 0;
  };
  for (const line of lines) {
    if (length + line.length > BLOCK_LENGTH) close();
    block.push(line.slice(0, LIMITS.focusLength));
    length += line.length + 1;
  }
  close();
  return blocks;
}

/** Places of blocks, as many as there is room for: the first, then the best with their neighbours. */
function choose(blocks: readonly Block[]): ReadonlySet<number> {
  const kept = new Set<number>();
  let left: number = LIMITS.focusLength;
  const keep = (at: number) => {
    const block = blocks[at];
    if (!block || kept.has(at) || block.text.length > left) return;
    kept.add(at);
    left -= block.text.length;
  };
  keep(0);
  const best = blocks
    .map(({ text }, at) => ({ found: score(text), at }))
    .sort((a, b) => b.found - a.found || a.at - b.at);
  for (const { at } of best) for (const near of [at, at - 1, at + 1]) keep(near);
  return kept;
}

/** A sign that hardly stands in anything but a report. */
const STRONG = 4;

/** What speaks of a failed delivery, and how much. */
const SIGNS: readonly (readonly [weight: number, sign: RegExp])[] = [
  // 550 5.1.1, 550-5.7.1, #550 5.1.1; RFC 3464 fields; sentences and names that open reports.
  [STRONG, /\b[45]\d\d[ -]#?[45]\.\d\.\d/],
  [STRONG, /\b(?:Final-Recipient|Original-Recipient|Diagnostic-Code|Reporting-MTA|Remote-MTA)\s?:/i],
  [
    STRONG,
    /mailer-daemon|mail delivery (?:sub)?system|undeliver|non-?delivery|(?:delivery|unable to deliver).{0,40}(?:fail|status|delay)|returned mail|(?:not|n't) (?:yet )?be(?:en)? delivered|did not reach|transcript of session/i,
  ],
  [STRONG, /\bMSExchange|\bEvent ID\b|\bstatus=(?:bounced|deferred)/i],
  [2, />:|<<<|said:|smtp;|responded|rejected|refused/i],
  [1, /\b(?:error|fail|denied|cannot|unable|unknown|invalid|not found|too large|exceed)/i],
  [1, /(?<![\d.])[45]\.\d\.\d{1,3}(?![\d.])/],
  [1, /(?<![\d.])[45]\d\d(?=[ -])/],
  [1, /@/],
];

function score(text: string): number {
  return SIGNS.reduce((sum, [weight, sign]) => (sign.test(text) ? sum + weight : sum), 0);
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}
