interface Button {
  readonly action_id: string;
  readonly value: string;
  readonly block_id: string;
}

interface Row {
  readonly type: string;
  readonly block_id: string;
  readonly elements: readonly {
    readonly text: { readonly text: string };
    readonly action_id: string;
    readonly value: string;
  }[];
}

/** The buttons of a message or dialog by their labels, as Slack reports a press of them. */
export function buttonsOf({ blocks }: { readonly blocks: readonly Row[] }): Readonly<Record<string, Button>> {
  return Object.fromEntries(
    blocks
      .filter(({ type }) => type === 'actions')
      .flatMap(({ block_id, elements }) =>
        elements.map(({ text, action_id, value }) => [text.text, { action_id, value, block_id }]),
      ),
  );
}
