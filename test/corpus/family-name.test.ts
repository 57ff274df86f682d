import { bundledCorpus } from '../../src/corpus/bundled-corpus';
import { familyName } from '../../src/corpus/family-name';
import { loadCorpus } from '../../src/corpus/load-corpus';

const FAMILIES = [...new Set(loadCorpus(bundledCorpus()).map(({ family }) => family))];

test('every family of the bundled articles has a name that people write', () => {
  expect(FAMILIES.length).toBeGreaterThan(30);
  // Its maker writes it in small letters, too.
  expect(FAMILIES.filter(family => familyName(family) === family)).toEqual(['qmail']);
});

test('a family of somebody’s own is called by its folder', () => {
  expect(familyName('our-runbooks')).toBe('our-runbooks');
});
