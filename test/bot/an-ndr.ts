import type { Ndr, Recipient } from '../../src/ndr/ndr';

/** A report of which nothing could be read but what a test gives. */
export function anNdr(parts: Partial<Ndr> = {}): Ndr {
  return {
    recipients: [aRecipient()],
    reporter: null,
    reportingMta: null,
    remoteMta: null,
    diagnosticCode: null,
    events: [],
    x400: null,
    ...parts,
  };
}

/** A recipient to whom delivery failed for an unknown reason. */
export function aRecipient(parts: Partial<Recipient> = {}): Recipient {
  return {
    address: 'kim@example.org',
    addressType: 'SMTP',
    statusCode: null,
    replyCode: null,
    reason: null,
    permanent: null,
    action: 'failed',
    ...parts,
  };
}
