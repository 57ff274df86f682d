import type { Article } from '../corpus/article';
import type { Finding } from './finding';
import { buildPostings } from './postings';
import { exclusiveness } from './rarity';
import { statusCodeFit } from './status-code-fit';
import { WEIGHTS } from './weights';

/** Finds the articles that an enhanced status code speaks for. */
export type StatusCodeIndex = (code: string) => readonly Finding[];

/** A code tells the less, the more articles it fits. */
export function buildStatusCodeIndex(articles: readonly Article[]): StatusCodeIndex {
  const bySubject = buildPostings(articles, ({ signals }) => signals.statusCodes.map(subjectOf));

  return code => {
    const fits = (bySubject.get(subjectOf(code)) ?? [])
      .map(article => {
        const patterns = (articles[article] as Article).signals.statusCodes;
        return { article, fit: Math.max(...patterns.map(pattern => statusCodeFit(code, pattern, WEIGHTS))) };
      })
      .filter(({ fit }) => fit > 0);
    const claims = fits.reduce((sum, { fit }) => sum + fit, 0);
    return fits.map(({ article, fit }) => ({
      article,
      signal: 'statusCode',
      strength: fit * exclusiveness(Math.max(1, claims)),
      isOwnCode: OWN_CODE.test(code),
      evidence: `status code ${code}`,
      quotes: [code],
    }));
  };
}

/** Details of the IANA registry (RFC 5248) have one or two digits; those of three are a system's own numbering. */
const OWN_CODE = /\.\d{3}$/;

/** `5.7` of `5.7.1`, `5.7.606-649` and `5.7.*`. */
function subjectOf(pattern: string): string {
  return pattern.slice(0, pattern.lastIndexOf('.'));
}
