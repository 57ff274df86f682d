import type { Action, Card, Element, RichTextBlock } from '../../adapters/teams/card';
import type { Rendered } from '../views/view-conformance';

type Content = Pick<Rendered, 'title' | 'steps' | 'texts' | 'interpreted' | 'links' | 'buttons'>;

/** What Teams shows of a card; fails at elements of which it does not know how they are shown. */
export function renderedCard({ body, actions }: Card): Content {
  const pieces = body.map(ofElement);
  const texts = pieces.flatMap(piece => piece.texts);
  return {
    title: texts[0] ?? '',
    steps: pieces.flatMap(piece => piece.steps),
    texts,
    // A RichTextBlock interprets nothing, nor does a button.
    interpreted: [],
    links: pieces.flatMap(piece => piece.links),
    buttons: actions.map(({ title }) => title),
  };
}

/** The buttons of a card by their titles. */
export function buttonsOf(card: Card): Readonly<Record<string, Action>> {
  return Object.fromEntries(card.actions.map(action => [action.title, action]));
}

type Piece = Pick<Content, 'steps' | 'texts' | 'links'>;

function ofElement(element: Element): Piece {
  switch (element.type) {
    case 'RichTextBlock':
      return { steps: [], texts: [ownText(element)], links: links(element) };
    case 'ColumnSet': {
      const blocks = element.columns.flatMap(({ items }) => items);
      const [number = '', text = ''] = blocks.map(ownText);
      return {
        steps: [{ number: Number.parseInt(number, 10), text }],
        texts: [text],
        links: blocks.flatMap(links),
      };
    }
    default:
      throw new Error(
        `How an element ${(element satisfies never as Element).type} is shown is not known here`,
      );
  }
}

const ownText = ({ inlines }: RichTextBlock) => inlines.map(({ text }) => text).join('');

const links = ({ inlines }: RichTextBlock) =>
  inlines.flatMap(({ selectAction }) => (selectAction === undefined ? [] : [selectAction.url]));
