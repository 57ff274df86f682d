import { namesAreSpelledAlike } from './names-are-spelled-alike';
import type { Rule } from './rule';
import { signalsTellArticlesApart } from './signals-tell-articles-apart';
import { stepsBeginWithAVerb } from './steps-begin-with-a-verb';
import { stepsDoMoreThanReferToSupport } from './steps-do-more-than-refer-to-support';

/** What a corpus is held to, beyond the form of each article. */
export const RULES: Readonly<Record<string, Rule>> = {
  'Steps begin with a verb': stepsBeginWithAVerb,
  'Steps do more than refer to support': stepsDoMoreThanReferToSupport,
  'Signals tell articles apart': signalsTellArticlesApart,
  'Names are spelled alike': namesAreSpelledAlike,
};
