import { createColors } from 'picocolors';
import { actorName } from '../../src/bot/actor-name';
import { inertReply } from '../../src/bot/inert';
import { HEADINGS, hasCause, percent } from '../../src/bot/plain-reply';
import type { Alternative, Fact, Reply } from '../../src/bot/reply';
import { displayWidth } from './display-width';
import { wrap } from './wrap';

export interface TextLayout {
  /** Cells in a line. */
  readonly width: number;
  readonly colour: boolean;
}

/** Longer lines are hard to read, and narrower ones leave no room beside a fact's name. */
const WIDEST = 100;
const NARROWEST = 40;

/** A reply for a terminal; whatever it quotes is shown and can't act. Ends with a line break. */
export function renderText(raw: Reply, { width, colour }: TextLayout): string {
  const reply = inertReply(raw);
  const cells = Math.min(WIDEST, Math.max(NARROWEST, width));
  const { bold, cyan, dim } = createColors(colour);
  const heading = (name: string) => bold(cyan(name));
  const numberWidth = `${reply.steps.length}. `.length;

  const sections = [
    wrap(reply.title, cells).map(bold),
    facts(reply.facts.filter(isShort), cells, dim),
    ...reply.facts
      .filter(fact => !isShort(fact))
      .map(({ name, value }) => [heading(name), ...indented(value, cells)]),
    hasCause(reply) ? [heading(HEADINGS.cause), ...indented(reply.cause, cells)] : wrap(reply.cause, cells),
    reply.steps.length === 0
      ? []
      : [
          heading(HEADINGS.steps),
          ...reply.steps.flatMap((step, index) =>
            hanging(`${index + 1}. `.padStart(numberWidth + INDENT.length), step, cells),
          ),
        ],
    reply.actor === null ? [] : [heading(HEADINGS.actor), ...indented(actorName(reply.actor), cells)],
    reply.evidence.length === 0
      ? []
      : [heading(HEADINGS.evidence), ...reply.evidence.flatMap(item => hanging(`${INDENT}- `, item, cells))],
    reply.alternatives.length === 0
      ? []
      : [heading(HEADINGS.alternatives), ...alternatives(reply.alternatives, cells, dim)],
    source(reply, cells).map(dim),
    reply.notes.flatMap(note => wrap(note, cells)).map(dim),
  ];
  return `${sections
    .filter(lines => lines.length > 0)
    .map(lines => lines.join('\n'))
    .join('\n\n')}\n`;
}

type Paint = (text: string) => string;

const INDENT = '  ';
const PERCENT_WIDTH = ' (100 %)'.length;

/** Texts of several paragraphs, such as an article's symptoms, are sections of their own. */
const isShort = ({ value }: Fact) => !value.includes('\n');

function facts(all: readonly Fact[], cells: number, dim: Paint): string[] {
  const column = Math.max(0, ...all.map(({ name }) => displayWidth(name)));
  return all.flatMap(({ name, value }) => {
    const label = `${INDENT}${name.padEnd(column)}${INDENT}`;
    const [first = '', ...more] = hanging(label, value, cells);
    return [dim(first.slice(0, label.length)) + first.slice(label.length), ...more];
  });
}

function alternatives(all: readonly Alternative[], cells: number, dim: Paint): string[] {
  const column = Math.max(...all.map(({ id }) => displayWidth(id)));
  return all.flatMap(({ id, title, confidence }) => {
    const lines = hanging(`${INDENT}${id.padEnd(column)}${INDENT}`, title, cells - PERCENT_WIDTH);
    return [...lines.slice(0, -1), `${lines.at(-1)} ${dim(`(${percent(confidence)})`)}`];
  });
}

function source({ source: from }: Reply, cells: number): string[] {
  if (from === null) return [];
  const line = wrap(`${HEADINGS.source}: ${from.name}${from.date === null ? '' : `, ${from.date}`}`, cells);
  return from.url === null ? line : [...line, `${INDENT}${from.url}`];
}

const indented = (text: string, cells: number) => hanging(INDENT, text, cells, INDENT);

/** The text behind a label, its further lines in the same column. */
function hanging(
  label: string,
  text: string,
  cells: number,
  rest = ' '.repeat(displayWidth(label)),
): string[] {
  return wrap(text, cells - displayWidth(label)).map((line, index) =>
    line === '' ? '' : (index === 0 ? label : rest) + line,
  );
}
