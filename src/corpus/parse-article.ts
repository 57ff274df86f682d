import { posix } from 'node:path';
import type { Article } from './article';
import { ArticleError, type ArticleProblem } from './article-error';
import type { FrontMatter } from './article-schema';
import { readFrontMatter } from './front-matter';
import { readSections } from './sections';

const BYTE_ORDER_MARK = '\uFEFF';
/** What a decoder writes for bytes that are no UTF-8. */
const REPLACEMENT_CHARACTER = '\uFFFD';
const FENCE = '---';

/**
 * Reads an article from its file's text; `intents/README.md` describes the format.
 * `file` ends with the folder and the name, such as `intents/ms-mail/Q169117.md`.
 * Throws an ArticleError that holds every problem of the file.
 */
export function parseArticle(markdown: string, file: string): Article {
  const problems: ArticleProblem[] = [];
  const report = (line: number, what: string) => problems.push({ file, line, what });

  const lines = markdown
    .replace(BYTE_ORDER_MARK, '')
    .split(/\r\n|\r|\n/)
    .map((text, index) => ({ number: index + 1, text: text.trimEnd() }));
  const damaged = lines.find(({ text }) => text.includes(REPLACEMENT_CHARACTER));
  if (damaged) report(damaged.number, 'a character is damaged; save the file as UTF-8');

  const end = lines.findIndex(({ text }, index) => index > 0 && text === FENCE);
  if (lines[0]?.text !== FENCE || end === -1) {
    report(
      1,
      `the front matter is missing; begin the file with a line "${FENCE}", the fields, and a line "${FENCE}"`,
    );
    throw new ArticleError(problems);
  }
  const fields = lines.slice(1, end);
  const frontMatter = readFrontMatter(fields.map(({ text }) => text).join('\n'), report);
  const sections = readSections(lines.slice(end + 1), report);

  if (frontMatter) {
    const { id, family } = frontMatter;
    const lineOf = (field: string) => fields.find(({ text }) => text.startsWith(`${field}:`))?.number ?? 1;
    const name = posix.basename(file, '.md');
    const folder = posix.basename(posix.dirname(file));
    if (id !== name) report(lineOf('id'), `id is ${id} and the file ${name}.md; give both the same name`);
    if (family !== folder) {
      report(lineOf('family'), `family is ${family} and the folder ${folder}; give both the same name`);
    }
    if (sections.symptoms === '' && !hasSignal(frontMatter)) {
      report(lineOf('signals'), 'nothing tells when this article applies; write Symptoms or a signal');
    }
  }
  if (frontMatter === null || problems.length > 0) {
    throw new ArticleError(problems.toSorted((a, b) => a.line - b.line));
  }
  return { ...frontMatter, ...sections };
}

function hasSignal({ signals }: FrontMatter): boolean {
  return Object.values(signals).some(list => list.length > 0);
}
