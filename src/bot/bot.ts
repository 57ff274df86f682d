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
import { composeArticle } from './compose-article';
import { composeDiagnosis } from './compose-diagnosis';
import { composeHelp, composeNotAnNdr, composeUnreadable } from './compose-help';
import { composeNoSuchArticle } from './compose-no-such-article';
import { composeQuestion } from './compose-question';
import { composeUnsure } from './compose-unsure';
import { readQuestion } from './question';
import type { Reply } from './reply';
import type { Request } from './request';

export interface Bot {
  readonly answer: (request: Request) => Promise<Answer>;
  /** The article of that id or number, in any spelling. */
  readonly article: (spelling: string) => Answer;
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

/** A bot that answers out of `articles`; it keeps nothing between two requests. */
export function createBot({ articles, read, classify }: BotParts): Bot {
  return {
    article: spelling =>
      lookUp(spelling) ?? noSuchArticle(askedNumber(spelling)?.number ?? spelling.trim(), []),

    async answer({ text, attachments, addressed }) {
      const attached = await openAll(attachments);
      const report = attached.readings.find(isNonDelivery);
      if (report) return answerReport(report);

      const asked = addressed ? (lookUp(text) ?? missing(text)) : null;
      if (asked) return asked;

      const pasted = await openAll([text]);
      const pastedReport = pasted.readings.find(isNonDelivery);
      if (pastedReport) return answerReport(pastedReport);
      if (!addressed) return SILENT;

      const unreadable = attached.unreadable ?? pasted.unreadable;
      if (unreadable !== null) return guide(composeUnreadable(unreadable), []);
      return answerQuestion(text, [...pasted.readings, ...attached.readings]);
    },
  };

  function lookUp(spelling: string): Answer | null {
    const article = findArticle(articles, spelling);
    return (
      article && {
        kind: 'article',
        ndr: null,
        matches: [{ article, confidence: 1, evidence: ['you asked for it by name'] }],
        reply: composeArticle(article),
      }
    );
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

  function answerReport({ ndr, text, cut }: NonDelivery): Answer {
    const matches = classify({ ndr, text });
    return isConfident(matches)
      ? { kind: 'diagnosis', ndr, matches, reply: composeDiagnosis(ndr, matches, cut) }
      : { kind: 'unsure', ndr, matches, reply: composeUnsure(ndr, matches, cut) };
  }

  /** `asked` is as it was typed: a mail that was pasted still has its header there. */
  function answerQuestion(asked: string, readings: readonly Report[]): Answer {
    const text = readings
      .map(reading => reading.text.trim())
      .filter(part => part !== '')
      .join('\n\n');
    const cut = [...new Set(readings.flatMap(reading => reading.cut))];
    if (text === '' || GREETING.test(text)) return guide(composeHelp(cut), []);

    const matches = classify({ ndr: null, text });
    if (isConfident(matches)) {
      return { kind: 'diagnosis', ndr: null, matches, reply: composeDiagnosis(null, matches, cut) };
    }
    const question = readQuestion(asked);
    return question.aboutMail || (matches[0]?.confidence ?? 0) >= ABOUT_MAIL
      ? { kind: 'unsure', ndr: null, matches, reply: composeQuestion(question, matches, cut) }
      : guide(composeNotAnNdr(cut), matches);
  }
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

const SILENT: Answer = { kind: 'silent', ndr: null, matches: [], reply: null };

/** `unsure` is for reports and questions about mail; whoever sends neither is shown what the bot is for. */
function guide(reply: Reply, matches: readonly Match[]): Answer {
  return { kind: 'help', ndr: null, matches, reply };
}

function noSuchArticle(asked: string, near: readonly Match[]): Answer {
  return { kind: 'unsure', ndr: null, matches: near, reply: composeNoSuchArticle(asked, near) };
}

const GREETING =
  /^(?:help(?: me)?|usage|\?|(?:hi|hello|hey|good (?:morning|afternoon|evening))(?: (?:there|all|bot))?|thanks?(?: you)?|start)[\s!.?]{0,5}$/i;
