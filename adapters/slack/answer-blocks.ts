import type { types } from '@slack/bolt';
import { actorName } from '../../src/bot/actor-name';
import { HEADINGS, hasCause, percent } from '../../src/bot/plain-reply';
import type { Fact, Reply } from '../../src/bot/reply';
import { bold, list, pieces, plain, richText, section } from './rich-text';

/** https://docs.slack.dev/reference/block-kit/blocks: characters of a header, fields of a section. */
const HEADER_LENGTH = 150;
const FIELDS_IN_SECTION = 10;
/** A field is half a message wide; what is longer than a few lines of that reads better across. */
const SHORT_FACT = 80;

/**
 * A reply in Block Kit. All of its words stand in elements that show text as it is; the one link goes to the article's
 * source. Expects texts that are inert and within a message's limit.
 */
export function answerBlocks(reply: Reply): types.KnownBlock[] {
  const short = reply.facts.filter(isShort);
  return [
    header(reply.title),
    ...inGroups(short.map(field), FIELDS_IN_SECTION).map(
      (fields): types.SectionBlock => ({ type: 'section', fields }),
    ),
    ...reply.facts.filter(fact => !isShort(fact)).map(longFact),
    ...(reply.cause === ''
      ? []
      : [richText(section(...(hasCause(reply) ? bold(`${HEADINGS.cause}\n`) : []), ...plain(reply.cause)))]),
    ...(reply.steps.length === 0
      ? []
      : [richText(section(...bold(HEADINGS.steps)), list('ordered', reply.steps))]),
    ...(reply.actor === null
      ? []
      : [richText(section(...bold(`${HEADINGS.actor}: `), ...plain(actorName(reply.actor))))]),
    ...(reply.alternatives.length === 0
      ? []
      : [
          richText(
            section(...bold(HEADINGS.alternatives)),
            list(
              'bullet',
              reply.alternatives.map(
                ({ id, title, confidence }) => `${id}: ${title} (${percent(confidence)})`,
              ),
            ),
          ),
        ]),
    ...(reply.evidence.length === 0 ? [] : [context(`${HEADINGS.evidence}: ${reply.evidence.join('; ')}`)]),
    ...(reply.source === null ? [] : [richText(source(reply.source))]),
    ...reply.notes.map(context),
  ];
}

/** A title; one that is too long for a header is a bold paragraph. */
export function header(title: string): types.HeaderBlock | types.RichTextBlock {
  return title.length <= HEADER_LENGTH
    ? { type: 'header', text: plainText(title) }
    : richText(section(...bold(title)));
}

/** A small grey line. */
function context(text: string): types.ContextBlock {
  return { type: 'context', elements: pieces(text).map(plainText) };
}

/** A text object that shows its text as it is; `:name:` stays, it is no emoji. */
export function plainText(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}

/** Where an article comes from, with the only link of an answer. */
export function source({ name, url, date }: NonNullable<Reply['source']>): types.RichTextSection {
  const dated = date === null ? '' : `, ${date}`;
  return url?.startsWith('https://') || url?.startsWith('http://')
    ? section(...plain(`${HEADINGS.source}: `), { type: 'link', url, text: name }, ...plain(dated))
    : section(...plain(`${HEADINGS.source}: ${name}${dated}`));
}

const isShort = ({ value }: Fact) => value.length <= SHORT_FACT && !value.includes('\n');

const field = ({ name, value }: Fact) => plainText(`${name}\n${value}`);

function longFact({ name, value }: Fact): types.RichTextBlock {
  return richText(section(...bold(`${name}\n`), ...plain(value)));
}

function inGroups<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
