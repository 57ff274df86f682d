/**
 * Plain text without link markup: Slack's `<https://x.example|x>` and `<mailto:a@b.example|a@b.example>` are their label,
 * Outlook's `a@b.example<mailto:a@b.example>` and `our page<https://x.example>` lose what stands in brackets.
 */
export function undoLinks(text: string): string {
  return text.replace(
    LINK,
    (_, before: string, scheme: string, target: string, label: string | undefined) => {
      if (label !== undefined) return before + label;
      if (LINK_TEXT_END.test(before)) return before;
      return before + (scheme.toLowerCase() === 'mailto:' ? target : scheme + target);
    },
  );
}

const LINK = /(.?)<(mailto:|https?:\/\/)([^<>|\n]{1,2000})(?:\|([^<>\n]{0,2000}))?>/gi;
/** What the text of a link ends with, where the address follows it without a space. */
const LINK_TEXT_END = /[\p{L}\p{N}\p{M})\].,!?"'\u2019\u201D]/u;
