import lexicon from 'natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json';
import type { Rule } from './rule';

/** A step is something to do, and says so with its first word. */
export const stepsBeginWithAVerb: Rule = articles =>
  articles.flatMap(({ id, steps }) =>
    steps.flatMap((step, index) => {
      const word = FIRST_WORD.exec(step)?.[0] ?? '';
      return isVerb(word)
        ? []
        : [{ id, what: `step ${index + 1} begins with “${word}”; begin it with what to do` }];
    }),
  );

const FIRST_WORD = /^[A-Za-z][A-Za-z-]{0,30}/;

/** A word may be several things; one that can be an article, a pronoun or a preposition begins no command. */
const NO_VERB = ['DT', 'PRP', 'PRP$', 'IN', 'MD', 'WDT', 'WRB', 'CC'];

/** The tags of the Penn Treebank that a word can have; `VB` is a verb's base form. */
const TAGS: Readonly<Record<string, readonly string[] | undefined>> = lexicon;

function isVerb(word: string): boolean {
  const spelled = word.toLowerCase().replace(/^re-/, '');
  if (MORE_VERBS.includes(spelled)) return true;
  const tags = Object.hasOwn(TAGS, spelled) ? (TAGS[spelled] ?? []) : [];
  return tags.includes('VB') && !tags.some(tag => NO_VERB.includes(tag));
}

/** Verbs of the trade that a dictionary of newspapers lacks, or knows as other words alone. */
const MORE_VERBS: readonly string[] = [
  'authenticate',
  'click',
  'compact',
  'double-click',
  'download',
  'encrypt',
  'journal',
  'order',
  'query',
  'recalculate',
  'refresh',
  'reload',
  'rerun',
  'route',
  'save',
  'upload',
];
