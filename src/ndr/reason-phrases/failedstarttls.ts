import type { ReasonPhrases } from './reason-phrases';

/**
 * An encrypted connection could not be made, or the certificate on it is not the right one, and mail may
 * not go without.
 */
export const FAILEDSTARTTLS: ReasonPhrases = {
  telling: [
    // several
    'tls required',
    'tls is required',
    'starttls is required',
    'must issue a starttls command first',
    'encryption required',
    'encryption needed',
    'does not support tls',
    'does not support starttls',
    'starttls … not offered',
    'tls handshake',
    'tls negotiation',
    'tls not available',
    'tls session',
    'cannot start tls',
    'ssl certificate',
    'server certificate not',
    'certificate verify failed',
    'certificate verification failure',
    'certificate validation',
    'certificate has expired',
    'self-signed certificate',
    'self signed certificate',
    'verify the first certificate',
    'untrusted certificate',
    'certificate … expired',
    'certificate … not match',
    // Mimecast
    'this route requires encryption',
    'this route requires tls',
    // Exchange Online
    'starttls-not-supported',
    'certificate-host-mismatch',
    'certificate-expired',
    'certificateexpired',
    'subjectmismatch',
    'untrustedroot',
    'tlscertificatename',
    // exceptions to networkerror: why there is no connection
    'cannot connect to remote server … starttls',
    'cannot connect to remote server … certificate',
    'cannot connect to remote server … subjectmismatch',
    'cannot connect to remote server … untrustedroot',
    // several, of MTA-STS and DANE
    'mta-sts',
    'sts policy',
    'sts-webpki-invalid',
    'dane-invalid',
    'tlsa-invalid',
    'dnssec-invalid',
    'invalid dnssec',
    'failed dane',
    // exceptions to hostunknown: what is wrong is how the domain is signed
    'destination domain returned invalid dnssec',
  ],
  vague: [
    // several
    'starttls',
    'tlsa',
    'dnssec',
    'tls error',
    'tls failure',
    'tls failed',
    'tls connection',
    'ssl error',
    'ssl handshake',
    'ssl connection',
    'dane validation',
    'server certificate',
  ],
};
