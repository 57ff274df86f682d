import type { Ndr, Recipient } from '../../src/ndr/ndr';

/** A report that says only what the test gives; each recipient likewise. */
export function anNdr({
  recipients = [{}],
  ...given
}: Partial<Omit<Ndr, 'recipients'>> & { readonly recipients?: readonly Partial<Recipient>[] }): Ndr {
  return {
    reporter: null,
    reportingMta: null,
    remoteMta: null,
    diagnosticCode: null,
    events: [],
    x400: null,
    ...given,
    recipients: recipients.map(recipient => ({
      address: null,
      addressType: null,
      statusCode: null,
      replyCode: null,
      reason: null,
      permanent: null,
      action: 'failed',
      ...recipient,
    })),
  };
}
