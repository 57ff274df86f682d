import { stepText } from './block-text';
import type { TextBlock } from './text-blocks';

/** A shorter text stands in reports of every kind; a longer one is a listing. */
const SHORTEST = 12;
const FEWEST_WORDS = 2;
const LONGEST = 320;
const MOST = 16;

/** What a quotation follows: the paragraph above says that a text appears. */
const ANNOUNCES_ERROR =
  /\b(?:error|errors|message|messages|event|events|report|ndr|following|text|warning|log(?:ged)?|appears?|displayed|returned|receive|similar|says?|states?|reads?)\b/i;

/** Not what a system prints, but what a person is to read, type or download. */
const NO_ERROR = /^(?:https?:|ftp:|[A-Z]:\\|\\\\|Q\d{5,6} |HKEY_|\w+\.\w{3}\s+\d|[+|])/i;
/** Tables, stack traces, listings of programs. */
const LISTING =
  /\S {3,}\S {3,}\S|[-=_]{6,}|[{};]\s*$|^\s*(?:sub|dim|if|for|end|public|private|#include|select|insert|update)\b.*$/im;

/** What changes from one occurrence to the next. */
const VOLATILE: readonly RegExp[] = [
  // Placeholders of the page itself: <server name>, <recipient>, "User Name"
  /<[^<>\n]{1,80}>|\[[a-z][a-z ]{2,30}\]/g,
  // Addresses with a type, X.400 addresses and names of the directory
  /\b(?:SMTP|FAX|SMS|X400|MS|EX|CCMAIL|NOTES):[^\s)\]]{2,120}/g,
  /\b[cap]=[\w ]{0,16};\S*/gi,
  /\/o=[^\s]{1,60}(?:[ ]?[^\s/]{0,40}\/(?:ou|cn)=[^\s,.]{0,60}){0,8}/gi,
  // Dates and times, with what stands between them
  /\b(?:\d{1,4}[/-]\d{1,2}[/-]\d{1,4}|\d{1,2}\.\d{1,2}\.\d{4})(?:,? (?:at )?\d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?)?/gi,
  /\b\d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?\b/gi,
  /\b(?:\d{1,3}\.){3}\d{1,3}\b/g,
  // Paths, servers, identifiers of messages and objects
  /(?:\b[A-Z]:|\\)\\[^\s,;]{1,200}/gi,
  /\b[0-9A-F]{8,40}\b/g,
];

/** What stands between blanks, brackets and quotes: an address, where it has an @. */
const CHUNK = /[^\s<>()"';,]+/g;

/** Error texts that a page quotes, on one line each, `…` for what changes. */
export function drawPhrases(title: string, blocks: readonly TextBlock[]): readonly string[] {
  const quoted = quotations(blocks).flatMap(text => text.split('\n'));
  const inline = blocks.flatMap(block => (block.kind === 'quotation' ? [] : quotedIn(stepText([block]))));
  const phrases = [...quoted, ...inline, ...quotedIn(title)].map(withoutVolatile).filter(isErrorText);
  return [...new Set(phrases)].slice(0, MOST);
}

/** Quotations below a paragraph, or in an entry of a list, that announces them. */
function quotations(blocks: readonly TextBlock[]): string[] {
  return blocks.flatMap((block, at) => {
    if (block.kind === 'item') return quotations(block.blocks);
    const before = blocks[at - 1];
    if (block.kind !== 'quotation' || LISTING.test(block.text)) return [];
    const isAnnounced =
      before?.kind !== 'paragraph' || before.text.endsWith(':') || ANNOUNCES_ERROR.test(before.text);
    return isAnnounced ? [block.text] : [];
  });
}

/** What stands in double quotes. */
function quotedIn(text: string): string[] {
  return [...text.matchAll(/["“]([^"“”\n]{12,320})["”]/g)].map(match => match[1] as string);
}

/** Fields of the event log and of a report: their names stand in every one, and only a description is a text. */
const LABEL = /^(?:Description|Error|Reason|Message): (?=\S.{11})/i;
const FIELD =
  /^(?:to|from|cc|bcc|sent|date|subject|importance|source|event(?: id| source| type)?|category|type|user|user name|computer|server|time|id|mts-id|msexch\b.{0,20}|message title|date submitted)\s?:/i;

function withoutVolatile(text: string): string {
  const plain = VOLATILE.reduce((rest, pattern) => rest.replace(pattern, '…'), text);
  return plain
    .replace(CHUNK, chunk => (/.@./.test(chunk) ? '…' : chunk))
    .replace(/(?:…[\s,;:()'"]{0,3}){2,}/g, '… ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(LABEL, '');
}

function isErrorText(text: string): boolean {
  const literal = text.replaceAll('…', ' ').trim();
  const words = literal.match(/[A-Za-z]{2,}/g)?.length ?? 0;
  return (
    literal.length >= SHORTEST &&
    text.length <= LONGEST &&
    words >= FEWEST_WORDS &&
    !NO_ERROR.test(text) &&
    !FIELD.test(text)
  );
}
