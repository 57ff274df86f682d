/**
 * An Adaptive Card as plain JSON. Version 1.5 is the newest that all Teams clients show.
 * See https://adaptivecards.io/explorer.
 */
export interface Card {
  readonly type: 'AdaptiveCard';
  readonly $schema: string;
  readonly version: '1.5';
  readonly lang: string;
  readonly body: readonly Element[];
  readonly actions: readonly Action[];
  readonly fallbackText: string;
  readonly speak: string;
  readonly msteams: { readonly width: 'Full' };
}

export type Element = RichTextBlock | ColumnSet;

export interface RichTextBlock {
  readonly type: 'RichTextBlock';
  readonly spacing?: 'None' | 'Small' | 'Medium' | 'Large';
  readonly inlines: readonly TextRun[];
}

export interface TextRun {
  readonly type: 'TextRun';
  readonly text: string;
  readonly weight?: 'Bolder';
  readonly size?: 'Small' | 'Large';
  readonly isSubtle?: true;
  readonly selectAction?: { readonly type: 'Action.OpenUrl'; readonly url: string };
}

export interface ColumnSet {
  readonly type: 'ColumnSet';
  readonly spacing: 'Small';
  readonly columns: readonly {
    readonly type: 'Column';
    readonly width: 'auto' | 'stretch';
    readonly items: readonly RichTextBlock[];
  }[];
}

/** A button that has the card replaced; older clients send the same data with a message instead. */
export interface Action {
  readonly type: 'Action.Execute' | 'Action.Submit';
  readonly title: string;
  readonly verb?: string;
  readonly data: Readonly<Record<string, string>>;
  readonly fallback?: Action;
}

export const CARD = {
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  lang: 'en',
  msteams: { width: 'Full' },
} as const;

/** Text that is shown as it is: a RichTextBlock reads no Markdown, unlike a TextBlock or a FactSet. */
export function paragraph(...inlines: readonly (TextRun | string)[]): RichTextBlock {
  return {
    type: 'RichTextBlock',
    inlines: inlines.map(inline => (typeof inline === 'string' ? run(inline) : inline)),
  };
}

export function run(text: string, look: Omit<TextRun, 'type' | 'text'> = {}): TextRun {
  return { type: 'TextRun', text, ...look };
}

export function bold(text: string): TextRun {
  return run(text, { weight: 'Bolder' });
}
