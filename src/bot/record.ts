import type { Actor, Source } from '../corpus/article';
import type { Ndr, Recipient } from '../ndr/ndr';
import type { Answer } from './answer';

/** An answer as other programs read it: a line of `ndr batch`, the body of an API's response. */
export interface AnswerRecord {
  readonly id: string;
  readonly kind: Answer['kind'];
  readonly ndr:
    | (Pick<Ndr, 'reporter' | 'reportingMta' | 'remoteMta' | 'diagnosticCode' | 'events'> & {
        readonly recipients: readonly Omit<Recipient, 'action'>[];
      })
    | null;
  readonly matches: readonly {
    readonly id: string;
    readonly title: string;
    /** 0 to 1, to three decimals. */
    readonly confidence: number;
    readonly evidence: readonly string[];
  }[];
  readonly reply: {
    readonly title: string;
    readonly cause: string;
    readonly steps: readonly string[];
    readonly actor: Actor | null;
    readonly source: Source | null;
  } | null;
}

/** The record of an answer; `id` is the asker's name for what was asked. */
export function answerRecord(id: string, { kind, ndr, matches, reply }: Answer): AnswerRecord {
  return {
    id,
    kind,
    ndr: ndr && {
      recipients: ndr.recipients.map(
        ({ address, addressType, statusCode, replyCode, reason, permanent }) => ({
          address,
          addressType,
          statusCode,
          replyCode,
          reason,
          permanent,
        }),
      ),
      reporter: ndr.reporter,
      reportingMta: ndr.reportingMta,
      remoteMta: ndr.remoteMta,
      diagnosticCode: ndr.diagnosticCode,
      events: ndr.events.map(({ source, id: event }) => ({ source, id: event })),
    },
    matches: matches.map(({ article, confidence, evidence }) => ({
      id: article.id,
      title: article.title,
      confidence: Math.round(confidence * 1000) / 1000,
      evidence,
    })),
    reply: reply && {
      title: reply.title,
      cause: reply.cause,
      steps: reply.steps,
      actor: reply.actor,
      source: reply.source,
    },
  };
}
