import { undoLinks } from './plain-links';

/**
 * A paste without what Slack, Teams and Outlook make of it: mentions, link markup, escapes, code fences, quote marks and
 * HTML. Lines of an SMTP dialogue (`>>> RCPT TO:<a@b.example>`, `<<< 550 …`) and addresses in angle brackets stay.
 */
export async function undoChatMarkup(paste: string): Promise<string> {
  const text = paste.replace(TEAMS_MENTION, '');
  if (isHtml(text)) return unquote(undoLinks((await import('./html-text')).htmlToText(text)));
  const linked = undoLinks(undoMentions(text));
  return unquote(
    undoLinks(linked.replace(ESCAPE, escaped => UNESCAPED[escaped] ?? escaped)).replaceAll('```', ''),
  );
}

/** `<at id="0">Bot</at>`: in HTML, and in the plain text that a Teams bot gets. */
const TEAMS_MENTION = /<at(?: [^<>]{0,200})?>[^<>]{0,200}<\/at>/gi;
const FIRST_TAG =
  /^\s*<(?:!doctype|a|attachment|blockquote|body|br|codeblock|div|h[1-6]|head|html|ol|p|pre|span|table|ul)(?:[ \t\n][^<>@]{0,1000})?\/?>/i;
const LINE_TAG = /<\/(?:p|div|pre|table|ul|ol|span|blockquote|html)>|<br ?\/?>/gi;

/** Reports quote HTML at times: it is markup of the whole only where it comes first or does the work of the line ends. */
function isHtml(text: string): boolean {
  const tags = text.match(LINE_TAG)?.length ?? 0;
  return tags > 0 && (FIRST_TAG.test(text) || tags > text.split('\n').length - 1);
}

/** Slack escapes these three only. */
const ESCAPE = /&(?:lt|gt|amp);/g;
const UNESCAPED: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

const MENTION = /<(?:[@#][A-Z][A-Z0-9]{2,20}|![a-z]{2,20}(?:\^[^<>|\n]{0,100})?)(?:\|([^<>\n]{0,200}))?>/g;

/** `<@U123>`, `<!channel>` and `<!subteam^S1|@desk>` call somebody; `<#C1|mail>` and `<!date^…|May 2>` are words of the text. */
function undoMentions(text: string): string {
  return text.replace(MENTION, (mention, label = '') => {
    if (mention.startsWith('<#')) return `#${label}`;
    return mention.startsWith('<!date') ? label : '';
  });
}

function unquote(text: string): string {
  return text.split('\n').map(unquoteLine).join('\n');
}

/** `> ` once for each level; `>>>` is the client's side of an SMTP dialogue. */
function unquoteLine(line: string): string {
  let start = 0;
  while (line[start] === '>' && !line.startsWith('>>>', start)) start += line[start + 1] === ' ' ? 2 : 1;
  return line.slice(start);
}
