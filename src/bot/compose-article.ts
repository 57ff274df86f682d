import type { Article } from '../corpus/article';
import type { Reply } from './reply';

/** The article that somebody asked for, whole: symptoms and further information come as facts around cause and steps. */
export function composeArticle(article: Article): Reply {
  const { id, title, appliesTo, symptoms, cause, steps, moreInformation, actor, source } = article;
  return {
    title: `${id}: ${title}`,
    facts: [
      { name: 'Applies to', value: appliesTo.join('; ') },
      { name: 'Symptoms', value: symptoms },
      { name: 'More information', value: moreInformation },
    ].filter(({ value }) => value !== ''),
    cause,
    steps,
    actor,
    evidence: [],
    source,
    alternatives: [],
    notes: [],
  };
}
