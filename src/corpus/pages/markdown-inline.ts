import { replaceLinks } from './markdown-links';
import { withoutEntities } from './mend-text';

/** Elements that people put into Markdown; what else stands in pointed brackets is meant as it is: `<server name>`. */
const ELEMENT =
  /<\/?(?:br|p|b|i|u|em|strong|code|kbd|sup|sub|span|div|a|img|details|summary)(?:[ /][^<>]{0,40})?>/gi;
const BOLD = /(\*\*|__)(?=\S)(.{1,500}?)(?<=\S)\1/g;
const STARS = /(?<![\w*])\*(?=[^\s*])([^*\n]{1,300})(?<=[^\s*])\*(?![\w*])/g;
const UNDERSCORES = /(?<!\w)_(?=[^\s_])([^_\n]{1,300})(?<=[^\s_])_(?!\w)/g;
const ESCAPED = /\\([\\`*_{}[\]()#+.!<>|~-])/g;
const CODE = /`([^`\n]{1,500})`/g;

/**
 * A line of Markdown as plain text. Code of several words is put in quotes, since it is an error text or a command;
 * links to other sites keep their address, and a table's links within the page are its navigation, and go.
 */
export function withoutMarkup(line: string): string {
  const isRow = line.trimStart().startsWith('|');
  const linked = replaceLinks(line, (label, address) => {
    if (isRow && address.startsWith('#')) return '';
    return /^https?:/.test(address) && address !== label ? `${label} (${address})` : label;
  });
  return withoutEntities(
    linked
      .replace(CODE, (_, code: string) => (code.trim().includes(' ') ? `"${code.trim()}"` : code))
      .replace(ELEMENT, ' ')
      .replace(BOLD, '$2')
      .replace(STARS, '$1')
      .replace(UNDERSCORES, '$1')
      .replace(ESCAPED, '$1'),
  );
}
