/** What a person gave cannot be opened; the message tells them which limit or format it was and what to give instead. */
export class UnreadableInput extends Error {
  override readonly name = 'UnreadableInput';
}
