import { explainReply } from '../ndr/reply-code';
import { explainStatus } from '../ndr/status-code';

/** A sentence for each code, status codes first: they say more than reply codes. */
export function explainCodes(
  statusCodes: readonly string[],
  replyCodes: readonly string[],
): readonly string[] {
  return [
    ...statusCodes.map(code => `Status code ${code} — ${explainStatus(code)}`),
    ...replyCodes.map(code => `Reply code ${code} — ${explainReply(code)}`),
  ];
}
