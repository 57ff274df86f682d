import type { types } from '@slack/bolt';
import { actorName } from '../../src/bot/actor-name';
import { inert } from '../../src/bot/inert';
import { HEADINGS } from '../../src/bot/plain-reply';
import type { Article } from '../../src/corpus/article';
import { header, plainText, source } from './answer-blocks';
import { MODAL } from './answer-message';
import { ACTIONS } from './buttons';
import { bold, list, pieces, plain, richText, section } from './rich-text';

/** Characters of a page; a dialog is refused like a message when it has too many. */
const PAGE_LENGTH = 7_000;
/** A dialog has at most 100 blocks; header and buttons stand beside these. */
const PAGE_BLOCKS = 90;
const PIECE_LENGTH = 2_500;

/** Which part of which article a dialog shows. */
export interface ArticlePage {
  readonly id: string;
  /** From 0. */
  readonly page: number;
}

/** All of an article as a dialog, in parts where it is long. */
export function articleModal(article: Article, page: number): types.ModalView {
  const pages = paginate(articleParts(article));
  const at = Math.min(Math.max(page, 0), pages.length - 1);
  const turns = [
    ...(at > 0 ? [turn('Previous part', { id: article.id, page: at - 1 })] : []),
    ...(at < pages.length - 1 ? [turn('Next part', { id: article.id, page: at + 1 })] : []),
  ];
  return {
    ...MODAL,
    title: plainText(article.id.length <= TITLE_LENGTH ? article.id : 'The article'),
    blocks: [
      header(inert(article.title)),
      ...(pages[at] ?? []),
      ...(turns.length > 0 ? [{ type: 'actions', elements: turns } as const] : []),
    ],
  };
}

const TITLE_LENGTH = 24;

/** The page that a button asks for; null for a value that is none. */
export function readArticlePage(value: string): ArticlePage | null {
  const [, page, id] = /^(\d{1,4}) (.+)$/.exec(value) ?? [];
  return page !== undefined && id !== undefined ? { id, page: Number(page) } : null;
}

function turn(label: string, { id, page }: ArticlePage): types.Button {
  return {
    type: 'button',
    // Both buttons may stand in one block, where each needs a name of its own.
    action_id: `${ACTIONS.page}_${page}`,
    text: plainText(label),
    value: `${page} ${id}`,
  };
}

interface Part {
  readonly length: number;
  readonly block: types.RichTextBlock;
}

function articleParts(article: Article): Part[] {
  return [
    ...textParts('Applies to', article.appliesTo.join('; ')),
    ...textParts('Symptoms', article.symptoms),
    ...textParts('Cause', article.cause),
    ...article.steps.flatMap((step, index) => stepParts(step, index)),
    ...textParts(HEADINGS.actor, article.actor === null ? '' : actorName(article.actor)),
    ...textParts('More information', article.moreInformation),
    sourcePart(article.source),
  ];
}

function sourcePart({ name, url, date }: Article['source']): Part {
  const shown = source({ name: inert(name), url: url && inert(url), date });
  return { length: name.length, block: richText(shown) };
}

function textParts(heading: string, text: string): Part[] {
  return pieces(inert(text), PIECE_LENGTH).map((piece, index) => ({
    length: heading.length + piece.length,
    block: richText(section(...(index === 0 ? bold(`${heading}\n`) : []), ...plain(piece))),
  }));
}

/** Each step is a block of its own, so that a page can end behind any; its number goes on from page to page. */
function stepParts(step: string, index: number): Part[] {
  const [first = '', ...more] = pieces(inert(step), PIECE_LENGTH);
  const heading = index === 0 ? [section(...bold(HEADINGS.steps))] : [];
  return [
    { length: first.length, block: richText(...heading, list('ordered', [first], index + 1)) },
    ...more.map(piece => ({ length: piece.length, block: richText(section(...plain(piece))) })),
  ];
}

function paginate(parts: readonly Part[]): types.RichTextBlock[][] {
  const pages: types.RichTextBlock[][] = [[]];
  let length = 0;
  for (const part of parts) {
    const page = pages.at(-1) as types.RichTextBlock[];
    if (page.length > 0 && (length + part.length > PAGE_LENGTH || page.length >= PAGE_BLOCKS)) {
      pages.push([part.block]);
      length = part.length;
    } else {
      page.push(part.block);
      length += part.length;
    }
  }
  return pages;
}
