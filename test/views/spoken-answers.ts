import { type Answer, type Spoken, speaks } from '../../src/bot/answer';
import { compose } from '../../src/bot/compose';
import type { Reply } from '../../src/bot/reply';
import type { Topic } from '../../src/bot/topic';
import type { Article } from '../../src/corpus/article';
import type { Match } from '../../src/match/match';
import type { Ndr } from '../../src/ndr/ndr';
import { anArticle } from '../bot/an-article';
import { anNdr } from '../bot/an-ndr';

/** The answer to a report that an article is sure to explain, with others that may. */
export function diagnosis(article: Article, { ndr = anNdr(), others = [], notes = [] }: Around = {}): Spoken {
  const evidence = ['status code 5.1.1', 'the words “no such mailbox”'];
  const matches = [
    { article, confidence: 0.9, alone: 0.9, evidence, quotes: [] },
    ...others
      .filter(other => other !== article)
      .slice(0, 4)
      .map(other => ({ article: other, confidence: 0.5, alone: 0.5, evidence, quotes: [] })),
  ];
  return about({ about: 'report', ndr }, matches, 0, notes);
}

interface Around {
  readonly ndr?: Ndr;
  readonly others?: readonly Article[];
  readonly notes?: readonly string[];
}

/** The answer to who asks for an article by its number. */
export function askedFor(article: Article): Spoken {
  return about({ about: 'article' }, [{ article, confidence: 1, alone: 1, evidence: [], quotes: [] }], 0, []);
}

/** The answer to a report that no article explains. */
export function unsure(ndr: Ndr, notes: readonly string[] = []): Spoken {
  return about({ about: 'report', ndr }, [], null, notes);
}

/** A diagnosis that says something else. */
export function saying(reply: Partial<Reply>): Spoken {
  const answer = diagnosis(anArticle());
  return { ...answer, reply: { ...answer.reply, ...reply } };
}

/** For answers of which it is known that they say something. */
export function spoken(answer: Answer): Spoken {
  if (!speaks(answer)) throw new Error('Nothing is said that a view could show');
  return answer;
}

function about(
  topic: Topic,
  matches: readonly Match[],
  shown: number | null,
  notes: readonly string[],
): Spoken {
  const ndr = topic.about === 'report' ? topic.ndr : null;
  const kind = shown === null ? 'unsure' : topic.about === 'article' ? 'article' : 'diagnosis';
  return { kind, ndr, matches, topic, shown, text: null, reply: compose(topic, matches, shown, notes) };
}
