import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledCorpus } from '../../src/corpus/bundled-corpus';
import { contents } from '../../src/corpus/contents';
import { loadCorpus } from '../../src/corpus/load-corpus';
import { anArticle } from '../bot/an-article';

test('intents/CONTENTS.md is what `ndr corpus contents` prints', () => {
  const folder = bundledCorpus();
  expect(readFileSync(join(folder, 'CONTENTS.md'), 'utf8')).toBe(contents(loadCorpus(folder)));
});

test('an article has a line under its family, and what Markdown would take for its own is escaped', () => {
  const article = anArticle({
    id: 'a',
    family: 'loft',
    title: 'Bar | star * and <angle>',
    signals: { ...anArticle().signals, statusCodes: ['5.7.*'], events: [{ source: 'Loft', id: 7 }] },
  });
  expect(contents([article])).toContain('## loft\n');
  expect(contents([article])).toContain(
    '| [a](loft/a.md) | Bar \\| star \\* and \\<angle> | 5.7.\\*, Loft 7 |',
  );
});
