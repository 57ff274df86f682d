import { actorName } from '../../src/bot/actor-name';
import type { Spoken } from '../../src/bot/answer';
import { clip } from '../../src/bot/clip';
import { fitReply } from '../../src/bot/fit-reply';
import { inertReply } from '../../src/bot/inert';
import { HEADINGS, hasCause, percent, plainReply } from '../../src/bot/plain-reply';
import type { Reply } from '../../src/bot/reply';
import { answerActions } from './actions';
import { type Action, bold, CARD, type Card, type ColumnSet, type Element, paragraph, run } from './card';

const KB = 1024;
/** Teams takes 28 KB of a card in a message extension, and the same card goes there and into messages. */
const CARD_BYTES = 27 * KB;
/** Characters of a reply, which stand in a card twice; less where they take more bytes than letters do. */
const LENGTHS = [12_000, 9_000, 7_000, 5_000, 3_500, 2_500, 1_800, 1_200];

/** An answer as a card. */
export function answerCard(answer: Spoken): Card {
  return fittingCard(answer.reply, answerActions(answer));
}

/** A reply as a card with these buttons, as long as a card may be. */
export function fittingCard(reply: Reply, actions: readonly Action[]): Card {
  const safe = inertReply(reply);
  const cards = LENGTHS.map(length => () => replyCard(fitReply(safe, length), actions));
  for (const card of cards) {
    const made = card();
    if (Buffer.byteLength(JSON.stringify(made)) <= CARD_BYTES) return made;
  }
  return replyCard(fitReply(safe, LENGTHS.at(-1) ?? 0), []);
}

function replyCard(reply: Reply, actions: readonly Action[]): Card {
  const plain = plainReply(reply);
  return { ...CARD, body: body(reply), actions, fallbackText: plain, speak: spoken(reply) };
}

function body(reply: Reply): readonly Element[] {
  return [
    paragraph(run(reply.title, { weight: 'Bolder', size: 'Large' })),
    ...reply.facts.flatMap(({ name, value }) => {
      const [first = '', ...more] = value.split('\n\n');
      return [
        { ...paragraph(bold(`${name}: `), first), spacing: 'Small' as const },
        ...more.map(part => paragraph(part)),
      ];
    }),
    ...(hasCause(reply) ? [paragraph(bold(HEADINGS.cause))] : []),
    ...reply.cause
      .split('\n\n')
      .filter(part => part !== '')
      .map(part => paragraph(part)),
    ...(reply.steps.length === 0 ? [] : [paragraph(bold(HEADINGS.steps)), ...reply.steps.map(step)]),
    ...(reply.actor === null ? [] : [paragraph(bold(`${HEADINGS.actor}: `), actorName(reply.actor))]),
    ...(reply.alternatives.length === 0
      ? []
      : [
          paragraph(bold(HEADINGS.alternatives)),
          ...reply.alternatives.map(({ id, title, confidence }) => ({
            ...paragraph(`– ${id}: ${title} (${percent(confidence)})`),
            spacing: 'Small' as const,
          })),
        ]),
    ...(reply.evidence.length === 0 ? [] : [small(`${HEADINGS.evidence}: ${reply.evidence.join('; ')}`)]),
    ...(reply.source === null ? [] : [source(reply.source)]),
    ...reply.notes.map(small),
  ];
}

/** The number stands in a column of its own, so that the lines of a step stand below each other. */
function step(text: string, index: number): ColumnSet {
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    columns: [
      { type: 'Column', width: 'auto', items: [paragraph(`${index + 1}.`)] },
      { type: 'Column', width: 'stretch', items: [paragraph(text)] },
    ],
  };
}

const small = (text: string) => paragraph(run(text, { size: 'Small', isSubtle: true }));

function source({ name, url, date }: NonNullable<Reply['source']>) {
  const opens =
    url?.startsWith('https://') || url?.startsWith('http://')
      ? { selectAction: { type: 'Action.OpenUrl', url } as const }
      : {};
  return paragraph(`${HEADINGS.source}: `, run(name, opens), ...(date === null ? [] : [`, ${date}`]));
}

const SPOKEN_LENGTH = 600;

/** What a screen reader says first; it can go through the card after that. */
function spoken({ title, steps }: Reply): string {
  const first = steps[0] ? ` ${HEADINGS.steps}, ${steps.length} steps. First: ${steps[0]}` : '';
  return clip(`${title}.${first}`, SPOKEN_LENGTH);
}
