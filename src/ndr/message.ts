/**
 * What a person gave, opened: text of known structure, free of transport encodings and of chat markup. No value in it
 * holds control characters (other than tabs in lines), invisible characters or lone surrogates.
 */
export interface Message {
  /** How it came; `text` is anything that is not the source of a mail, such as what a mail client shows of one. */
  readonly form: 'eml' | 'msg' | 'text';
  /** Fields of the report's own header, names in lower case, values unfolded and decoded; empty for `text`. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  /**
   * What a mail client shows of it, a line each, without trailing white space and without empty lines around it. The
   * header is among them only for `text`, as far as the client showed it.
   */
  readonly lines: readonly string[];
  /**
   * RFC 3464 field groups of a message/delivery-status part: the message's own first, even where that is empty, then one
   * for each recipient.
   */
  readonly deliveryStatus: readonly ReadonlyMap<string, readonly string[]>[];
  /** Header and text of the returned message, where it came as a part of its own. */
  readonly original: readonly string[];
  /** What was left out, in sentences for the reader: "Only the first 256 KB of the text were read." */
  readonly cut: readonly string[];
}
