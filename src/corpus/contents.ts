import type { Article } from './article';
import { familyName } from './family-name';

/** The table of contents of a corpus in Markdown: a heading for each family, a line for each article. */
export function contents(articles: readonly Article[]): string {
  const families = [...new Set(articles.map(({ family }) => family))].sort();
  const sections = families.map(family => {
    const rows = articles.filter(article => article.family === family).map(row);
    return [
      `## ${familyName(family)}`,
      '',
      '| article | title | codes and events |',
      '|---|---|---|',
      ...rows,
      '',
    ].join('\n');
  });
  return [
    `# ${articles.length} articles`,
    '',
    'Made by `npm run -s ndr -- corpus contents`.',
    '',
    ...sections,
  ].join('\n');
}

function row({ id, family, title, signals }: Article): string {
  const codes = [
    ...signals.statusCodes,
    ...signals.events.map(({ source, id }) => (source === null ? `event ${id}` : `${source} ${id}`)),
  ];
  return `| [${id}](${family}/${id}.md) | ${cell(title)} | ${cell(codes.join(', '))} |`;
}

/** Markdown would end a cell at a bar and take a star for emphasis. */
const cell = (text: string) => text.replace(/[|*<]/g, character => `\\${character}`);
