import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface SectionProps {
  readonly title: string;
  readonly class: string;
  readonly children: ComponentChildren;
}

/** A part of the page that screen readers name by its heading. */
export function Section({ title, class: name, children }: SectionProps) {
  const id = useId();
  return (
    <section class={name} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}
