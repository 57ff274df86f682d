import type { ReasonPhrases } from './reason-phrases';

/**
 * The message holds something that is not taken: a kind of attachment, or headers or MIME parts that are
 * malformed.
 */
export const CONTENTERROR: ReasonPhrases = {
  telling: [
    // several, of an attachment
    'illegal attachment',
    'prohibited attachment',
    'dangerous attachment',
    'executable attachment',
    'executable content',
    'attachment type',
    'attachment extension',
    'attachment … not allowed',
    'attachment … not accepted',
    'attachment … rejected',
    'attachment … blocked',
    'message contains … attachment',
    'file extension',
    'file type … not allowed',
    'macros found',
    'vba macros',
    'content … not permitted',
    'content restrictions',
    // amavis
    'banned content',
    'banned contents',
    'banned name',
    'banned file',
    'banned: .',
    // Gmail
    'content presents a potential',
    // several, of the header
    'header error',
    'headers too large',
    'header is too long',
    'header line too long',
    'malformed header',
    'message header … malformed',
    'message content rejected, header',
    'invalid character … in header',
    'email address in … body',
    // several, of the MIME structure
    'malformed mime',
    'mime error',
    'unsupported mime',
    'improper … in mime header',
    'too many mime parts',
    'message mime complexity',
    '8bit content … not accepted',
    'message was malformed',
    'charset … not supported',
    'bare cr',
    // Postfix
    'improper use of 8-bit data',
    // Exchange, X.400 and other systems that convert
    'policy violation detected (as345)',
    'storedrv … conversion',
    'could not be converted',
    'conversion failure',
    'conversion with loss prohibited',
    'cannot convert',
    "can't encode message",
    // several
    'nul characters',
  ],
  vague: [
    // several
    'content rejected',
    'message format',
    '8-bit',
    'contains an attachment',
  ],
};
