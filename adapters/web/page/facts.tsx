import type { Fact } from '../../../src/bot/reply';

interface FactsProps {
  readonly title: string;
  readonly facts: readonly Fact[];
}

/** Names and values; what has the same name as the one before stands below it. */
export function Facts({ title, facts }: FactsProps) {
  if (facts.length === 0) return null;
  return (
    <section class="facts" aria-labelledby="facts">
      <h3 id="facts">{title}</h3>
      <dl>
        {facts.map(({ name, value }, index) => (
          <div key={`${name} ${value}`}>
            <dt>{facts[index - 1]?.name === name ? <span class="unseen">{name}</span> : name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
