import { askedNumber } from '../corpus/article-number';
import type { Corpus } from '../corpus/corpus';
import { findArticle } from '../corpus/find-article';
import type { Classifier } from '../match/classifier';
import type { Match } from '../match/match';
import { CONFIDENT } from '../match/weights';
import type { Ndr } from '../ndr/ndr';
import type { Report } from '../ndr/read-report';
import { UnreadableInput } from '../ndr/unreadable-input';
import type { Answer, Spoken } from './answer';
import { answerAbout } from './answer-about';
import { clip } from './clip';
import { composeHelp, composeNotAnNdr, composeUnreadable } from './compose-help';
import { guide } from './guide';
import { maskNdr } from './mask';
import { readQuestion } from './question';
import { type Recollection, recall } from './recall';
import { FILES_LEFT, FILES_READ, type Place, type Request } from './request';
import type { Topic } from './topic';

export interface Bot {
  readonly answer: (request: Request) => Promise<Answer>;
  /** The article of that id or number, in any spelling. */
  readonly article: (spelling: string) => Answer;
  /** An answer that was given before, out of its memo; null where the memo or its article is none any more. */
  readonly recall: (recollection: Recollection) => Spoken | null;
}

export interface BotParts {
  readonly corpus: Corpus;
  readonly read: (input: Uint8Array | string) => Promise<Report>;
  readonly classify: Classifier;
}

/** The corpus is about mail delivery alone: what comes this near to an article is a question about it. */
const ABOUT_MAIL = 0.3;
const MORE_REPORTS =
  'This is about the first of the reports that came together; send me the others one by one.';
/** Longer than any id; what is longer is no number but somebody's text. */
const SPELLING_LENGTH = 60;

/** A bot that answers out of a corpus; it keeps nothing between two requests. */
export function createBot({ corpus, read, classify }: BotParts): Bot {
  return {
    article: spelling =>
      lookUp(spelling) ?? noSuchArticle(askedNumber(spelling)?.number ?? spelling.trim(), []),

    recall: recollection => recall(corpus, recollection),

    async answer({ text, attachments, unread, place, addressed, isWelcome }) {
      const maySpeak = async () => addressed || isWelcome();
      const attached = await openAll(attachments);
      const [report, ...others] = attached.readings.filter(isNonDelivery);
      const left = others.length > 0 ? [MORE_REPORTS] : [];
      if (report) {
        return (await maySpeak()) ? answerReport(report, place, [...left, ...unread]) : SILENT;
      }

      const asked = addressed ? (lookUp(text) ?? missing(text)) : null;
      if (asked) return asked;

      const pasted = await openAll([text]);
      const pastedReport = pasted.readings.find(isNonDelivery);
      if (pastedReport) return (await maySpeak()) ? answerReport(pastedReport, place, unread) : SILENT;
      if (!addressed) return SILENT;

      const why = [...unread, attached.unreadable, pasted.unreadable].filter(reason => reason !== null);
      const [unreadable = null] = why;
      const answer = answerQuestion(text, [...pasted.readings, ...attached.readings], why);
      return unreadable !== null && answer.kind === 'help' ? guide(composeUnreadable(unreadable)) : answer;
    },
  };

  function lookUp(spelling: string): Answer | null {
    const article = findArticle(corpus, spelling);
    if (article === null) return null;
    const matches = [
      { article, confidence: 1, alone: 1, evidence: ['you asked for it by name'], quotes: [] },
    ];
    return answerAbout({ about: 'article' }, { ndr: null, matches, shown: 0, notes: [] });
  }

  /** Articles near in meaning are offered only where there is a meaning: words beside the number. */
  function missing(text: string): Answer | null {
    const asked = askedNumber(text);
    return asked && noSuchArticle(asked.number, asked.alone ? [] : classify({ ndr: null, text }));
  }

  async function openAll(inputs: readonly (Uint8Array | string)[]): Promise<Opened> {
    const readings: Report[] = [];
    let unreadable: string | null = null;
    const unread = inputs.length > FILES_READ ? [FILES_LEFT] : [];
    for (const input of inputs.slice(0, FILES_READ)) {
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
    return { ...answerAbout(topic, { ndr, matches, shown: isConfident(matches) ? 0 : null, notes }), text };
  }

  /** `asked` is as it was typed: a mail that was pasted still has its header there. */
  function answerQuestion(asked: string, readings: readonly Report[], unread: readonly string[]): Answer {
    const text = readings
      .map(reading => reading.text.trim())
      .filter(part => part !== '')
      .join('\n\n');
    const cut = [...new Set([...readings.flatMap(reading => reading.cut), ...unread])];
    if (text === '' || GREETING.test(text)) return guide(composeHelp(cut));

    const question = readQuestion(asked);
    const topic: Topic = {
      about: 'question',
      statusCodes: question.statusCodes,
      replyCodes: question.replyCodes,
    };
    const matches = classify({ ndr: null, text });
    const [best] = matches;
    if (!question.aboutMail && (best === undefined || best.confidence < ABOUT_MAIL)) {
      // `unsure` is for reports and questions about mail.
      return { ...guide(composeNotAnNdr(cut), matches), text };
    }
    const shown = isConfident(matches) ? 0 : null;
    return { ...answerAbout(topic, { ndr: null, matches, shown, notes: cut }), text };
  }
}

interface Opened {
  readonly readings: readonly Report[];
  /** What the first input that could not be opened says for itself. */
  readonly unreadable: string | null;
}

type NonDelivery = Report & { readonly ndr: Ndr };

const isNonDelivery = (reading: Report): reading is NonDelivery => reading.ndr !== null;

function isConfident([best]: readonly Match[]): boolean {
  return best !== undefined && best.confidence >= (best.sureFrom ?? CONFIDENT);
}

const SILENT: Answer = {
  kind: 'silent',
  ndr: null,
  matches: [],
  reply: null,
  topic: null,
  shown: null,
  text: null,
};

function noSuchArticle(asked: string, near: readonly Match[]): Answer {
  const topic: Topic = { about: 'unknown-number', number: clip(asked, SPELLING_LENGTH) };
  return answerAbout(topic, { ndr: null, matches: near, shown: null, notes: [] });
}

const GREETING =
  /^(?:help(?: me)?|usage|\?|(?:hi|hello|hey|good (?:morning|afternoon|evening))(?: (?:there|all|bot))?|thanks?(?: you)?|start)[\s!.?]{0,5}$/i;
