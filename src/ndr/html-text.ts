import { Tokenizer } from 'htmlparser2';

/**
 * HTML as plain text: a line for each block and row, an empty line around paragraphs, list items with `*`, links as
 * their text, mentions and scripts left out. No-break spaces stay what they are.
 *
 * Works on tokens, not on a tree, so that neither depth nor unclosed tags cost more than their length. What stands in
 * angle brackets but can be no tag, such as `<a@b.example>`, is text.
 */
export function htmlToText(html: string): string {
  const page = textPage(EMPTY_PARAGRAPH.test(html) ? 1 : 2);
  let hiddenBy: string | null = null;
  let literalStart: number | null = null;
  const write = (text: string) => {
    if (hiddenBy === null) page.write(text);
  };
  const endOpeningTag = (end: number) => {
    if (literalStart !== null) write(html.slice(literalStart, end + 1));
    literalStart = null;
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ...UNUSED_CALLBACKS,
      ontext: (start, end) => write(html.slice(start, end)),
      ontextentity: codePoint => write(String.fromCodePoint(codePoint)),
      onopentagname: (start, end) => {
        const name = html.slice(start, end).toLowerCase();
        if (!TAG_NAME.test(name)) {
          literalStart = start - 1;
          return;
        }
        if (LINE_TAGS.has(name) || PARAGRAPH_TAGS.has(name)) hiddenBy = null;
        if (HIDDEN_TAGS.has(name)) hiddenBy = name;
        page.openTag(name);
      },
      onopentagend: endOpeningTag,
      onselfclosingtag: endOpeningTag,
      onclosetag: (start, end) => {
        const name = html.slice(start, end).toLowerCase();
        if (name === hiddenBy) hiddenBy = null;
        page.closeTag(name);
      },
      onend: () => endOpeningTag(html.length),
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return page.text();
}

const nothing = () => {};
const UNUSED_CALLBACKS = {
  onattribdata: nothing,
  onattribend: nothing,
  onattribentity: nothing,
  onattribname: nothing,
  oncdata: nothing,
  oncomment: nothing,
  ondeclaration: nothing,
  onprocessinginstruction: nothing,
};

const TAG_NAME = /^[a-z][a-z0-9:-]*$/;
/** `at` is a mention and `attachment` a card in Teams' messages. */
const HIDDEN_TAGS = new Set(['at', 'attachment', 'script', 'style', 'template', 'title']);
const PARAGRAPH_TAGS = new Set(['blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'pre', 'table']);
const LINE_TAGS = new Set(
  'address article body caption center codeblock dd div dl dt footer form header hr li main ol section tr ul'.split(
    ' ',
  ),
);
const CELL_TAGS = new Set(['td', 'th']);
/** A page of nothing but `<br>` has no more empty lines than this in a row. */
const MAX_LINE_FEEDS = 3;

/** Where empty lines are paragraphs of their own, as in Teams, every other paragraph is but a line. */
const EMPTY_PARAGRAPH = /<p>(?:&nbsp;|\u00A0)<\/p>/i;

/**
 * Sets text the way a browser does: white space is one space, and line ends are set only where text follows.
 * `paragraphEnd` is how many line ends part a `p` from what is around it.
 */
function textPage(paragraphEnd: 1 | 2) {
  let text = '';
  let lineFeeds = 0;
  let space = false;
  let preformatted = false;
  const breakLine = (name: string) => {
    if (PARAGRAPH_TAGS.has(name)) lineFeeds = Math.max(lineFeeds, name === 'p' ? paragraphEnd : 2);
    if (LINE_TAGS.has(name)) lineFeeds = Math.max(lineFeeds, 1);
  };
  const append = (words: string) => {
    if (text !== '')
      text += lineFeeds > 0 ? '\n'.repeat(Math.min(lineFeeds, MAX_LINE_FEEDS)) : space ? ' ' : '';
    lineFeeds = 0;
    space = false;
    text += words;
  };
  return {
    write(source: string) {
      if (preformatted) {
        append(source);
        return;
      }
      const words = source.replace(/[ \t\r\n\f]+/g, ' ');
      if (words.startsWith(' ')) space = true;
      const trimmed = words.replace(/^ | $/g, '');
      if (trimmed === '') return;
      append(trimmed);
      space = words.endsWith(' ');
    },
    openTag(name: string) {
      breakLine(name);
      if (name === 'br') lineFeeds++;
      if (name === 'pre') preformatted = true;
      if (name === 'li') append('* ');
      if (CELL_TAGS.has(name)) space = true;
    },
    closeTag(name: string) {
      breakLine(name);
      if (name === 'pre') preformatted = false;
    },
    text: () => text,
  };
}
