import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACTORS } from '../../src/corpus/article';
import { articleSchema, FIELDS } from '../../src/corpus/article-schema';
import { bundledCorpus } from '../../src/corpus/bundled-corpus';
import { parseArticle } from '../../src/corpus/parse-article';
import { REASONS } from '../../src/ndr/reason';

const GUIDE = readFileSync(join(bundledCorpus(), 'README.md'), 'utf8');
const EXAMPLE = /```markdown\n([\s\S]*?)```/.exec(GUIDE)?.[1] ?? '';
const FILE = 'intents/example-fax/example-fax-no-line.md';

test('the guide names the file of its example, and the example is an article that fills every field', () => {
  expect(GUIDE).toContain(`\`${FILE}\``);
  const { signals, ...article } = parseArticle(EXAMPLE, FILE);
  expect(article.steps).toHaveLength(3);
  for (const value of [...Object.values(article), ...Object.values(article.source)]) {
    expect(value).toBeTruthy();
  }
  const { reporters, ...shown } = signals;
  for (const list of Object.values(shown)) expect(list).not.toHaveLength(0);
});

test.each([...REASONS, ...ACTORS])('the guide says when to choose %s', name => {
  expect(GUIDE).toMatch(new RegExp(`\\| \`${name}\` \\| \\w`));
});

test.each([...Object.keys(articleSchema.shape), ...(FIELDS.get('signals') ?? [])])(
  'the guide says what %s means',
  field => {
    expect(GUIDE).toMatch(new RegExp(`^\\| \`${field}\` \\| \\w`, 'm'));
  },
);

test.each([
  ['a value holds a colon, or the line below is indented too far', /title: .*/, 'title: Fax: no line'],
  ['what follows # is lost', /title: .*/, 'title: Error #5'],
  ['a quote ends before the value does', /title: .*/, 'title: "Fax" bounces'],
  ['this line is indented with a tab', '  phrases:', '\tphrases:'],
  ['is no field of an article', 'reason:', 'reasons:'],
  ['give both the same name', 'id: example-fax-no-line', 'id: example-fax'],
  ['characters beside each …', /"Line .*"/, '"Line …"'],
  ['a character is damaged', 'Cause\n\nA', 'Cause\n\n\uFFFD'],
  ['this line belongs to no step', '   Faxes', 'Faxes'],
  ['put it in backticks', '`ExampleFaxSvc`.', '*ExampleFaxSvc*.'],
])('the guide has a cure for the error "%s"', (error, replaced, by) => {
  expect(() => parseArticle(EXAMPLE.replace(replaced, by), FILE)).toThrow(error);
  expect(GUIDE).toContain(`| \`${error}\` |`);
});
