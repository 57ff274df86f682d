import { percent } from '../../../src/bot/plain-reply';
import type { PageAnswer } from '../page-answer';

interface VerdictProps {
  readonly answer: PageAnswer;
  readonly chosen: number | null;
}

/** How sure the bot is, in a word and a number. */
export function Verdict({ answer: { record, candidates, shown }, chosen }: VerdictProps) {
  const candidate = candidates[chosen ?? shown ?? -1];
  if (record.kind === 'help') return null;
  if (record.kind === 'article') return <p class="verdict">The article that you asked for</p>;
  if (candidate === undefined) return <p class="verdict unsure">Not sure</p>;
  const isAnswer = record.kind === 'diagnosis' && (chosen ?? shown) === shown;
  return (
    <p class={isAnswer ? 'verdict' : 'verdict unsure'}>
      <span class="bar" aria-hidden="true">
        <span style={{ width: `${Math.round(candidate.confidence * 100)}%` }} />
      </span>
      {isAnswer ? 'Confidence' : 'Another article that may fit, confidence'} {percent(candidate.confidence)}
    </p>
  );
}
