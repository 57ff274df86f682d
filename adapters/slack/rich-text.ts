import type { types } from '@slack/bolt';

/** Slack allows 3,000 characters in a text; rich text elements have no documented limit of their own. */
const TEXT_LENGTH = 3_000;

type Text = types.RichTextText;
type Element = types.RichTextElement;

/** Elements that show a text as it is: nothing in it is read as a mention, link or format. */
export function plain(text: string): Text[] {
  return pieces(text).map(piece => ({ type: 'text', text: piece }));
}

export function bold(text: string): Text[] {
  return pieces(text).map(piece => ({ type: 'text', text: piece, style: { bold: true } }));
}

/** A paragraph. */
export function section(...elements: readonly Element[]): types.RichTextSection {
  return { type: 'rich_text_section', elements: [...elements] };
}

/** A list of texts; an ordered one is numbered from `start`, which counts from 1. */
export function list(style: 'bullet' | 'ordered', items: readonly string[], start = 1): types.RichTextList {
  return {
    type: 'rich_text_list',
    style,
    ...(start > 1 ? { offset: start - 1 } : {}),
    elements: items.map(item => section(...plain(item))),
  };
}

export function richText(...elements: readonly types.RichTextBlockElement[]): types.RichTextBlock {
  return { type: 'rich_text', elements: [...elements] };
}

/** Pieces of at most TEXT_LENGTH characters, none of them empty, no surrogate pair cut. */
export function pieces(text: string, length = TEXT_LENGTH): string[] {
  const parts: string[] = [];
  for (let start = 0; start < text.length; ) {
    let end = Math.min(text.length, start + length);
    if (end < text.length && /[\ud800-\udbff]/.test(text.charAt(end - 1))) end -= 1;
    parts.push(text.slice(start, end));
    start = end;
  }
  return parts;
}
