import { actorName } from '../../../src/bot/actor-name';
import { HEADINGS } from '../../../src/bot/plain-reply';
import type { Actor } from '../../../src/corpus/article';

interface StepsProps {
  readonly steps: readonly string[];
  readonly actor: Actor | null;
}

/** What to do, in order, and who does it: the most visible thing on the page. */
export function Steps({ steps, actor }: StepsProps) {
  if (steps.length === 0) return null;
  return (
    <section class="steps" aria-labelledby="steps">
      <h3 id="steps">{HEADINGS.steps}</h3>
      {actor && (
        <p class="actor">
          {HEADINGS.actor}: <strong>{actorName(actor)}</strong>
        </p>
      )}
      <ol>
        {steps.map(step => (
          <li key={step}>
            <span>{step}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
