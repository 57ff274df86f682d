import type { Signals } from '../article';

/** `5.4.6 through 5.4.20`, `5.7.700-750`, `4.7.500-699`, `5.7.13 or 5.7.135`: a code and what it runs to. */
const CODE =
  /(?<![\d.])(?<first>[45]\.\d{1,3})\.(?<from>\d{1,3})(?:(?:\s?-\s?|\s(?:through|to)\s)(?:[45]\.\d{1,3}\.)?(?<to>\d{1,3}))?(?![\d.]*\d)/g;
const REPLY = /\b(?<code>[45]\d\d)(?=\s[45]\.\d)/g;

/** The codes that a title names, which is what its page is about. */
export function titleCodes(title: string): Pick<Signals, 'statusCodes' | 'replyCodes'> {
  const statusCodes = [...title.matchAll(CODE)].map(({ groups }) => {
    const { first, from, to } = groups as { first: string; from: string; to?: string };
    return to !== undefined && Number(to) > Number(from) ? `${first}.${from}-${to}` : `${first}.${from}`;
  });
  const replyCodes = [...title.matchAll(REPLY)].map(({ groups }) => groups?.code ?? '');
  // A version of a program looks the same: "Exchange 5.5.1" has no mail word beside it.
  return /\b(?:error|code|ndr|bounce|smtp|status|dsn)\b/i.test(title)
    ? { statusCodes: [...new Set(statusCodes)], replyCodes: [...new Set(replyCodes)] }
    : { statusCodes: [], replyCodes: [] };
}
