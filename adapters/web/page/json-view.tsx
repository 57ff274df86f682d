import { CopyButton } from './copy-button';

/** What is sent to a platform, to look at and to copy. */
export function JsonView({ name, value }: { readonly name: string; readonly value: unknown }) {
  const json = JSON.stringify(value, null, 2);
  return (
    <details class="json">
      <summary>{name}</summary>
      <CopyButton label="Copy" text={() => json} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard */}
      <section aria-label={name} tabIndex={0}>
        <pre>{json}</pre>
      </section>
    </details>
  );
}
