/** An index file that can't be used or written; the message names it and says what to do. */
export class IndexError extends Error {
  override readonly name = 'IndexError';
}
