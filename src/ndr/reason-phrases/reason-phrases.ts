/**
 * The words by which mail systems tell one reason: in lower case, `…` for what changes, `<address>` and `<host>` for a
 * mail address and a host name, matched as whole words.
 *
 * Of several phrases that an answer holds the one with the most letters decides, and a gap costs some (see
 * `phrase.ts`). So a short phrase may be general and a long one its exception; a phrase that holds another of its
 * own list is there because it is longer: to outweigh a phrase of another reason, to do without a gap, or to be
 * believed in prose, where a short phrase may be chance.
 *
 * Above each group stands who writes it, `several` where many systems do, or the reason that its phrases must outweigh.
 */
export interface ReasonPhrases {
  /** Words that mean this reason and no other: they outrank the status code. */
  readonly telling: readonly string[];
  /** Words that stand in refusals of other kinds too: they count where neither telling words nor a code say more. */
  readonly vague?: readonly string[];
}
