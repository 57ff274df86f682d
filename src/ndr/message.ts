/** What a person gave, opened: text of known structure, free of transport encodings and of chat markup. */
export interface Message {
  /** How it came; `text` is anything pasted that is not the source of a mail. */
  readonly form: 'eml' | 'msg' | 'text';
  /** Fields of the report's own header, names in lower case, values unfolded and decoded; empty for `text`. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  /** What a mail client shows of it, a line each, without trailing white space. */
  readonly lines: readonly string[];
  /** RFC 3464 field groups of a message/delivery-status part: the message's own first, then one for each recipient. */
  readonly deliveryStatus: readonly ReadonlyMap<string, readonly string[]>[];
  /** Header and text of the returned message, where it came as a part of its own. */
  readonly original: readonly string[];
  /** What was left out, in sentences for the reader: "Only the first 64 KB of …". */
  readonly cut: readonly string[];
}
