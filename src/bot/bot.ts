import type { Article } from '../corpus/article';
import { askedNumber } from '../corpus/article-number';
import { findArticle } from '../corpus/find-article';
import type { Classifier } from '../match/classifier';
import type { Match } from '../match/match';
import { CONFIDENT } from '../match/weights';
import type { Ndr } from '../ndr/ndr';
import type { Report } from '../ndr/read-report';
import { UnreadableInput } from '../ndr/unreadable-input';
import type { Answer } from './answer';
import { clip } from './clip';
import { compose } from './compose';
import { composeHelp, composeNotAnNdr, composeUnreadable } from './compose-help';
import { maskNdr } from './mask';
import { readMemo } from './memo';
import { percent } from './plain-reply';
import { readQuestion } from './question';
import type { Reply } from './reply';
import type { Place, Request } from './request';
import type { Topic } from './topic';

export interface Bot {
  readonly answer: (request: Request) => Promise<Answer>;
  /** The article of that id or number, in any spelling. */
  readonly article: (spelling: string) => Answer;
  /** An answer that was given before, out of its memo; null where the memo or its article is none any more. */
  readonly recall: (recollection: Recollection) => Answer | null;
}

interface Recollection {
  /** What `writeMemo` wrote. */
  readonly memo: string;
  /** `same`: as it was. `next`: the next match, the first after the last. `unhelped`: the next one, as long as there is one. */
  readonly turn: 'same' | 'next' | 'unhelped';
  readonly place: Place;
}

export interface BotParts {
  readonly articles: readonly Article[];
  readonly read: (input: Uint8Array | string) => Promise<Report>;
  readonly classify: Classifier;
}

/** A person attaches one report, sometimes a few; each costs up to a second to open when it is made to. */
const INPUTS_READ = 5;
/** The corpus is about mail delivery alone: what comes this near to an article is a question about it. */
const ABOUT_MAIL = 0.3;
/** Longer than any id; what is longer is no number but somebody's text. */
const SPELLING_LENGTH = 60;

/** A bot that answers out of `articles`; it keeps nothing between two requests. */
export function createBot({ articles, read, classify }: BotParts): Bot {
  return {
    article: spelling =>
      lookUp(spelling) ?? noSuchArticle(askedNumber(spelling)?.number ?? spelling.trim(), []),

    recall,

    async answer({ text, attachments, unread, place, addressed }) {
      const attached = await openAll(attachments);
      const report = attached.readings.find(isNonDelivery);
      if (report) return answerReport(report, place, unread);

      const asked = addressed ? (lookUp(text) ?? missing(text)) : null;
      if (asked) return asked;

      const pasted = await openAll([text]);
      const pastedReport = pasted.readings.find(isNonDelivery);
      if (pastedReport) return answerReport(pastedReport, place, unread);
      if (!addressed) return SILENT;

      const unreadable = unread[0] ?? attached.unreadable ?? pasted.unreadable;
      const answer = answerQuestion(text, [...pasted.readings, ...attached.readings]);
      return unreadable !== null && answer.kind === 'help'
        ? guide(composeUnreadable(unreadable), [])
        : answer;
    },
  };

  function lookUp(spelling: string): Answer | null {
    const article = findArticle(articles, spelling);
    if (article === null) return null;
    const matches = [{ article, confidence: 1, evidence: ['you asked for it by name'] }];
    return about({ about: 'article' }, { kind: 'article', ndr: null, matches, shown: 0 }, []);
  }

  /** Articles near in meaning are offered only where there is a meaning: words beside the number. */
  function missing(text: string): Answer | null {
    const asked = askedNumber(text);
    return asked && noSuchArticle(asked.number, asked.alone ? [] : classify({ ndr: null, text }));
  }

  async function openAll(inputs: readonly (Uint8Array | string)[]): Promise<Opened> {
    const readings: Report[] = [];
    let unreadable: string | null = null;
    const unread = inputs.length > INPUTS_READ ? [`Only the first ${INPUTS_READ} files were read.`] : [];
    for (const input of inputs.slice(0, INPUTS_READ)) {
      try {
        const reading = await read(input);
        readings.push({ ...reading, cut: [...reading.cut, ...unread] });
      } catch (error) {
        if (!(error instanceof UnreadableInput)) throw error;
        unreadable ??= error.message;
      }
    }
    return { readings, unreadable };
  }

  function answerReport({ ndr, text, cut }: NonDelivery, place: Place, unread: readonly string[]): Answer {
    const notes = [...cut, ...unread];
    const topic: Topic = { about: 'report', ndr: place === 'channel' ? maskNdr(ndr) : ndr };
    const matches = classify({ ndr, text });
    return isConfident(matches)
      ? about(topic, { kind: 'diagnosis', ndr, matches, shown: 0 }, notes)
      : about(topic, { kind: 'unsure', ndr, matches, shown: null }, notes);
  }

  /** `asked` is as it was typed: a mail that was pasted still has its header there. */
  function answerQuestion(asked: string, readings: readonly Report[]): Answer {
    const text = readings
      .map(reading => reading.text.trim())
      .filter(part => part !== '')
      .join('\n\n');
    const cut = [...new Set(readings.flatMap(reading => reading.cut))];
    if (text === '' || GREETING.test(text)) return guide(composeHelp(cut), []);

    const question = readQuestion(asked);
    const topic: Topic = {
      about: 'question',
      statusCodes: question.statusCodes,
      replyCodes: question.replyCodes,
    };
    const matches = classify({ ndr: null, text });
    if (isConfident(matches)) return about(topic, { kind: 'diagnosis', ndr: null, matches, shown: 0 }, cut);
    return question.aboutMail || (matches[0]?.confidence ?? 0) >= ABOUT_MAIL
      ? about(topic, { kind: 'unsure', ndr: null, matches, shown: null }, cut)
      : guide(composeNotAnNdr(cut), matches);
  }

  function recall({ memo, turn, place }: Recollection): Answer | null {
    const remembered = readMemo(memo);
    if (remembered === null) return null;
    const matches = remembered.candidates.flatMap(({ id, ...match }) => {
      const article = articles.find(known => known.id === id);
      return article ? [{ article, ...match }] : [];
    });
    if (matches.length < remembered.candidates.length) return null;

    const { topic, shown } = remembered;
    const next = shown === null ? 0 : shown + 1;
    const ndr = topic.about === 'report' ? topic.ndr : null;
    const known = { kind: topic.about === 'article' ? 'article' : 'diagnosis', ndr, matches } as const;
    const seen: Topic = ndr !== null && place === 'channel' ? { about: 'report', ndr: maskNdr(ndr) } : topic;
    if (turn === 'same' || matches.length === 0) {
      return about(seen, { ...known, kind: shown === null ? 'unsure' : known.kind, shown }, []);
    }
    if (turn === 'unhelped' && next >= matches.length) {
      const notes = [matches.length === 1 ? UNHELPED_BY_ONE : UNHELPED_BY_ALL];
      return topic.about === 'article'
        ? about(seen, { ...known, shown }, notes)
        : about(seen, { ...known, kind: 'unsure', matches: [], shown: null }, notes);
    }
    const position = next % matches.length;
    return about(
      seen,
      { ...known, shown: position },
      matches.length === 1 ? [] : [placeIn(matches, position)],
    );
  }
}

function placeIn(matches: readonly Match[], position: number): string {
  const confidence = percent(matches[position]?.confidence ?? 0);
  return `Match ${position + 1} of ${matches.length}, which fits with a confidence of ${confidence}.`;
}

const UNHELPED_BY_ONE =
  'The only article that fits did not help. What else you can tell me may show another.';
const UNHELPED_BY_ALL = 'None of the articles that fit helped. What else you can tell me may show another.';

/** An answer with the reply that is made of it. */
function about(topic: Topic, answer: Omit<Answer, 'reply' | 'topic'>, notes: readonly string[]): Answer {
  return { ...answer, topic, reply: compose(topic, answer.matches, answer.shown, notes) };
}

interface Opened {
  readonly readings: readonly Report[];
  /** What the first input that could not be opened says for itself. */
  readonly unreadable: string | null;
}

type NonDelivery = Report & { readonly ndr: Ndr };

const isNonDelivery = (reading: Report): reading is NonDelivery => reading.ndr !== null;

function isConfident(matches: readonly Match[]): matches is readonly [Match, ...Match[]] {
  return matches[0] !== undefined && matches[0].confidence >= CONFIDENT;
}

const SILENT: Answer = { kind: 'silent', ndr: null, matches: [], reply: null, topic: null, shown: null };

/** `unsure` is for reports and questions about mail; whoever sends neither is shown what the bot is for. */
function guide(reply: Reply, matches: readonly Match[]): Answer {
  return { kind: 'help', ndr: null, matches, reply, topic: null, shown: null };
}

function noSuchArticle(asked: string, near: readonly Match[]): Answer {
  const topic: Topic = { about: 'unknown-number', number: clip(asked, SPELLING_LENGTH) };
  return about(topic, { kind: 'unsure', ndr: null, matches: near, shown: null }, []);
}

const GREETING =
  /^(?:help(?: me)?|usage|\?|(?:hi|hello|hey|good (?:morning|afternoon|evening))(?: (?:there|all|bot))?|thanks?(?: you)?|start)[\s!.?]{0,5}$/i;
