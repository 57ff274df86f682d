import type { Fact } from '../../../src/bot/reply';
import { Section } from './section';

interface FactsProps {
  readonly title: string;
  readonly level: 2 | 3;
  readonly facts: readonly Fact[];
}

/** Names and values; what has the same name as the one before stands below it. */
export function Facts({ title, level, facts }: FactsProps) {
  if (facts.length === 0) return null;
  return (
    <Section level={level} class="facts" title={title}>
      <dl>
        {facts.map(({ name, value }, index) => (
          <div key={index}>
            <dt>{facts[index - 1]?.name === name ? <span class="unseen">{name}</span> : name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
