const KB = 1024;
const MB = 1024 * KB;

/**
 * What is read of an input, at most. A report has a few kilobytes; each bound stands next to what it keeps out.
 * Lengths are in bytes where bytes are read and in UTF-16 units where text is.
 */
export const LIMITS = {
  /** Exchange Online's limit for a message was 25 MB for years; a larger file is no report, or one with a hidden film. */
  inputLength: 25 * MB,
  /** A paste of millions of `<` or `&lt;`, which would each be looked at as chat markup. */
  pasteLength: 1 * MB,
  /** All text of a report: a million lines to be parsed and matched. */
  textLength: 256 * KB,
  /**
   * What of a text is looked at closely. A report's own words have a few kilobytes, but people paste the thread around it:
   * 64 KB of that would take more than 5 ms to read.
   */
  focusLength: 4 * KB,
  /** A line of 5 MB: whoever runs a pattern over one line sees no more than this. */
  lineLength: 64 * KB,
  /**
   * Source of a mail's parts before they are decoded, one alone or all together: a text part of 20 MB of base64, a million
   * nested tags, a thousand parts in a charset that has to be guessed.
   */
  partLength: 2 * MB,
  /** A header of 10 MB; the largest real ones, with ARC seals and anti-spam reports, have 60 KB. */
  headerLength: 256 * KB,
  /** Where mail source is looked for: a header that never ends. */
  headerSearchLength: 64 * KB,
  /** Multipart in multipart a thousand deep; a report forwarded in a signed newsletter has six. */
  nesting: 20,
  /** A million empty parts. */
  parts: 1000,
  /** Reports attached to mails attached to mails. */
  forwards: 5,
  /** 100,000 recipients in one delivery status, where those that were delivered to may stand first. */
  statusRecipients: 250,
  /** Each recipient costs a look at the whole report; what is wrong with the first 100 is wrong with the others. */
  recipients: 100,
  /** 400,000 fields of one recipient; a thousand recipients have half of this. */
  statusLength: 512 * KB,
  /** A returned message that is a book. */
  originalLength: 64 * KB,
} as const;
