import type { ReasonPhrases } from './reason-phrases';

/**
 * The message breaks the mail standard: headers that are missing, doubled or void, lines that are too
 * long.
 */
export const NOTCOMPLIANTRFC: ReasonPhrases = {
  telling: [
    // several
    'not conform',
    'not conform to rfc',
    'not compliant with rfc',
    'not rfc compliant',
    'message is not rfc',
    'headers … not rfc',
    'violates rfc',
    'this mail violates',
    'rfc 2822',
    'rfc 5322',
    'not rfc822 compliant',
    'not rfc 2822 compliant',
    'not rfc 5322 compliant',
    'must be rfc 5322',
    'line too long',
    'line limit exceeded',
    'line length exceeded',
    'lines longer than',
    'message has … line that is too long',
    'lines too long',
    'missing date header',
    'missing from header',
    'missing message-id',
    'missing required header',
    'messages without … header are not accepted',
    'header field … is missing',
    'from: header is missing',
    'no from header',
    'from header … invalid',
    "invalid 'from' header",
    'from field … more than one',
    'more than one from',
    'unqualified … header',
    // Gmail
    'multiple addresses in from',
    'multiple … addresses in from: header are not accepted',
    // GoDaddy
    'blank from',
    'blank from: addresses are not allowed',
    // Amazon SES
    'duplicate header',
    'duplicated header',
    // several, of line feeds without a carriage return
    'smtplf',
    'bare newline',
    'bare lf',
    'bare <lf>',
    'bare linefeeds',
    'bare line feed',
    'bare line feeds',
    'stray linefeed',
    // Exchange Online
    'multiple from addresses',
  ],
};
