import { actorName } from '../../../src/bot/actor-name';
import { HEADINGS } from '../../../src/bot/plain-reply';
import type { Actor } from '../../../src/corpus/article';
import { Section } from './section';

interface StepsProps {
  readonly steps: readonly string[];
  readonly actor: Actor | null;
}

/** What to do, in order, and who does it: the most visible thing on the page. */
export function Steps({ steps, actor }: StepsProps) {
  if (steps.length === 0) return null;
  return (
    <Section level={3} class="steps" title={HEADINGS.steps}>
      {actor && (
        <p class="actor">
          {HEADINGS.actor}: <strong>{actorName(actor)}</strong>
        </p>
      )}
      <ol>
        {steps.map((step, index) => (
          <li key={index}>
            <span>{step}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
