import type { types } from '@slack/bolt';
import type { Rendered } from '../views/view-conformance';

type Content = Pick<Rendered, 'title' | 'steps' | 'texts' | 'interpreted' | 'links' | 'buttons'>;

/** What Slack shows of blocks; fails at blocks of which it does not know how they are shown. */
export function renderedBlocks(blocks: readonly types.AnyBlock[]): Content {
  const shown = join(blocks.map(block => ofBlock(block as types.KnownBlock)));
  return { title: shown.texts[0] ?? '', ...shown };
}

type Piece = Omit<Content, 'title'>;

const NOTHING: Piece = { steps: [], texts: [], interpreted: [], links: [], buttons: [] };

function ofBlock(block: types.KnownBlock): Piece {
  switch (block.type) {
    case 'header':
      return ofTexts([block.text]);
    case 'section':
      return ofTexts([...(block.text ? [block.text] : []), ...(block.fields ?? [])]);
    case 'context':
      return ofTexts(block.elements as types.TextObject[]);
    case 'rich_text':
      return join(block.elements.map(ofRichText));
    case 'actions':
      return join(block.elements.map(element => ofButton(element as types.Button)));
    case 'input':
      return ofTexts([block.label, ...(block.hint ? [block.hint] : [])]);
    default:
      throw new Error(`How a block ${block.type} is shown is not known here`);
  }
}

function ofTexts(texts: readonly types.TextObject[]): Piece {
  return {
    ...NOTHING,
    texts: texts.map(({ text }) => text),
    interpreted: texts
      .filter(({ type, ...text }) => type === 'mrkdwn' || !('emoji' in text && text.emoji === false))
      .map(({ text }) => text),
  };
}

function ofButton({ type, text, url }: types.Button): Piece {
  if (type !== 'button') throw new Error(`How an element ${type} is shown is not known here`);
  return { ...NOTHING, buttons: [text.text], links: url === undefined ? [] : [url] };
}

function ofRichText(element: types.RichTextBlockElement): Piece {
  if (element.type !== 'rich_text_list') return ofSection(element.elements);
  const items = element.elements.map(item => ofSection(item.elements));
  // Slack's types do not know it: https://docs.slack.dev/reference/block-kit/block-elements/rich-text-list-element
  const { offset = 0 } = element as { offset?: number };
  return {
    ...join(items),
    steps:
      element.style === 'ordered'
        ? items.map(({ texts }, index) => ({ number: offset + index + 1, text: texts.join('') }))
        : [],
  };
}

function ofSection(elements: readonly types.RichTextElement[]): Piece {
  return {
    ...NOTHING,
    texts: [elements.map(ownWords).join('')],
    interpreted: elements.flatMap(markup),
    links: elements.flatMap(element => (element.type === 'link' ? [element.url] : [])),
  };
}

function ownWords(element: types.RichTextElement): string {
  return element.type === 'text' || element.type === 'link' ? (element.text ?? '') : '';
}

/** The markup that an element stands for, where it is no text. */
function markup(element: types.RichTextElement): readonly string[] {
  switch (element.type) {
    case 'text':
    case 'link':
      return [];
    case 'user':
      return [`<@${element.user_id}>`];
    default:
      return [`<!${element.type}>`];
  }
}

function join(pieces: readonly Piece[]): Piece {
  return {
    steps: pieces.flatMap(({ steps }) => steps),
    texts: pieces.flatMap(({ texts }) => texts),
    interpreted: pieces.flatMap(({ interpreted }) => interpreted),
    links: pieces.flatMap(({ links }) => links),
    buttons: pieces.flatMap(({ buttons }) => buttons),
  };
}
