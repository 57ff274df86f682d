import type { Article } from '../corpus/article';
import type { Ndr, Recipient } from '../ndr/ndr';
import type { Reporter } from '../ndr/reporter';
import { reporterName } from '../ndr/reporter-name';
import { buildEventIndex } from './event-index';
import type { Finding, Signal } from './finding';
import { mentionedStatusCodes } from './mentions';
import { buildPostings } from './postings';
import { exclusiveness } from './rarity';
import { readReasons } from './reason-fit';
import { REASON_WORDS } from './reason-words';
import { buildStatusCodeIndex } from './status-code-index';

/** Finds articles by codes, events, address types, reporter and reason. */
export type SignalIndex = (ndr: Ndr | null, words: readonly string[]) => readonly Finding[];

/** Where there is no report, the status codes that a question mentions count. */
export function buildSignalIndex(articles: readonly Article[]): SignalIndex {
  const events = buildEventIndex(articles);
  const statusCodes = buildStatusCodeIndex(articles);
  const replyCodes = buildPostings(articles, ({ signals }) => signals.replyCodes);
  const addressTypes = buildPostings(articles, ({ signals }) => signals.addressTypes);
  const reporters = buildPostings(articles, ({ signals }) => signals.reporters);
  const reasons = buildPostings(articles, ({ reason }) => (reason ? [reason] : []));

  const found = (
    signal: Signal,
    places: readonly number[] | undefined,
    evidence: string,
    quotes: readonly string[],
  ): readonly Finding[] =>
    (places ?? []).map(article => ({
      article,
      signal,
      strength: exclusiveness(places?.length ?? 1),
      evidence,
      quotes,
    }));

  return (ndr, words) => [
    ...events(ndr?.events ?? [], words),
    ...(ndr ? known(ndr, ({ statusCode }) => statusCode) : mentionedStatusCodes(words)).flatMap(statusCodes),
    ...known(ndr, ({ replyCode }) => replyCode).flatMap(code =>
      found('replyCode', replyCodes.get(code), `reply code ${code}`, [code]),
    ),
    ...known(ndr, ({ addressType }) => addressType).flatMap(type =>
      found('addressType', addressTypes.get(type), `address type ${type}`, [type]),
    ),
    ...(ndr?.reporter
      ? (reporters.get(ndr.reporter) ?? []).map(
          (article): Finding => ({
            article,
            signal: 'reporter',
            strength: 1,
            evidence: `written by ${reporterName(ndr.reporter as Reporter)}`,
            quotes: [],
          }),
        )
      : []),
    ...readReasons(ndr).flatMap(reason =>
      (reasons.get(reason) ?? []).map(
        (article): Finding => ({
          article,
          signal: 'reason',
          strength: 1,
          evidence: `the reason that was read: ${REASON_WORDS[reason]}`,
          quotes: ndr?.diagnosticCode ? [ndr.diagnosticCode] : [],
        }),
      ),
    ),
  ];
}

/** What the report says of its recipients, each value once. */
function known<Value>(ndr: Ndr | null, of: (recipient: Recipient) => Value | null): readonly Value[] {
  const values = new Set((ndr?.recipients ?? []).map(of));
  return [...values].filter(value => value !== null);
}
