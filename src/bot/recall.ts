import type { Corpus } from '../corpus/corpus';
import type { Match } from '../match/match';
import type { Spoken } from './answer';
import { answerAbout } from './answer-about';
import { maskNdr } from './mask';
import { type Memo, readMemo } from './memo';
import { percent } from './plain-reply';
import type { Place } from './request';
import type { Topic } from './topic';

/** What to show of an answer that was given before. */
export interface Recollection {
  /** What `writeMemo` wrote. */
  readonly memo: string;
  /** `same`: as it was. `next`: the next match, the first after the last. `unhelped`: the next one, as long as there is one. */
  readonly turn: 'same' | 'next' | 'unhelped';
  readonly place: Place;
}

/** An answer that was given before, out of its memo; null where the memo or its article is none any more. */
export function recall(corpus: Corpus, { memo, turn, place }: Recollection): Spoken | null {
  const remembered = readMemo(memo);
  const matches = remembered && matchesOf(remembered, corpus);
  if (remembered === null || matches === null) return null;

  const topic = place === 'channel' ? masked(remembered.topic) : remembered.topic;
  const known = { ndr: topic.about === 'report' ? topic.ndr : null, matches, notes: [] };
  const { shown } = remembered;
  if (turn === 'same' || matches.length === 0) return answerAbout(topic, { ...known, shown });

  const next = shown === null ? 0 : shown + 1;
  if (turn === 'unhelped' && next >= matches.length) return unhelped(topic, { ...known, shown });
  const position = next % matches.length;
  const isKnown = matches.length === 1 && shown !== null;
  const notes = isKnown ? [] : [positionNote(matches, position)];
  return answerAbout(topic, { ...known, shown: position, notes });
}

/** Null where an article has left the corpus since. */
function matchesOf({ candidates }: Memo, corpus: Corpus): readonly Match[] | null {
  const matches = candidates.flatMap(({ id, ...match }) => {
    const article = corpus.article(id);
    return article ? [{ article, ...match, quotes: [] }] : [];
  });
  return matches.length === candidates.length ? matches : null;
}

function masked(topic: Topic): Topic {
  return topic.about === 'report' ? { about: 'report', ndr: maskNdr(topic.ndr) } : topic;
}

/** What else would help, where no match is left; who asked for an article by its number keeps that. */
function unhelped(topic: Topic, known: Omit<Parameters<typeof answerAbout>[1], 'notes'>): Spoken {
  return topic.about === 'article'
    ? answerAbout(topic, { ...known, notes: [ASK_WITH_REPORT] })
    : answerAbout(topic, {
        ...known,
        matches: [],
        shown: null,
        notes: [known.matches.length === 1 ? UNHELPED_BY_ONE : UNHELPED_BY_ALL],
      });
}

const ASK_WITH_REPORT =
  'It did not help? Paste the whole report, and I may find an article that fits better.';
const UNHELPED_BY_ONE =
  'The only article that fits did not help. Give me more of the report, and I may find another.';
const UNHELPED_BY_ALL =
  'None of the articles that fit helped. Give me more of the report, and I may find another.';

function positionNote(matches: readonly Match[], position: number): string {
  const confidence = percent(matches[position]?.alone ?? 0);
  const which =
    matches.length === 1 ? 'The one article that comes near' : `Match ${position + 1} of ${matches.length}`;
  return `${which}, which fits with a confidence of ${confidence}.`;
}
