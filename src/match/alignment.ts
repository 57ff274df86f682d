/**
 * The greatest weight of `phrase` words that stand in `text` from `from` up to `to`, in the phrase's order.
 * It is a longest common subsequence in which each word of the phrase counts its own weight.
 */
export function alignedWeight(
  phrase: readonly number[],
  weights: readonly number[],
  text: readonly number[],
  from: number,
  to: number,
): number {
  const best = new Float64Array(phrase.length + 1);
  for (let at = Math.max(0, from); at < Math.min(to, text.length); at += 1) {
    const word = text[at];
    let diagonal = 0;
    for (let i = 0; i < phrase.length; i += 1) {
      const above = best[i + 1] as number;
      const taken = phrase[i] === word ? diagonal + (weights[i] as number) : 0;
      best[i + 1] = Math.max(above, best[i] as number, taken);
      diagonal = above;
    }
  }
  return best[phrase.length] as number;
}
