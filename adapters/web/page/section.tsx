import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface SectionProps {
  readonly title: string;
  /** 2 for what stands beside the answer, 3 for a part of it. */
  readonly level: 2 | 3;
  readonly class: string;
  readonly children: ComponentChildren;
}

/** A part of the page that screen readers name by its heading. */
export function Section({ title, level, class: name, children }: SectionProps) {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section class={name} aria-labelledby={id}>
      <Heading id={id}>{title}</Heading>
      {children}
    </section>
  );
}
