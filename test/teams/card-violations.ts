import * as adaptiveCards from 'adaptivecards/dist/adaptivecards.js';

/** What Teams takes of a card in a message extension: learn.microsoft.com, “Build bot-based message extension”. */
const MOST_BYTES = 28 * 1024;
const MOST_ACTIONS = 6;

/** What Teams would refuse of a card, or show otherwise than it is meant. */
export function cardViolations(card: object): readonly string[] {
  const { version, actions = [] } = card as { version?: string; actions?: readonly unknown[] };
  const bytes = Buffer.byteLength(JSON.stringify(card));
  return [
    ...(version === '1.5' ? [] : [`its version is ${version}`]),
    ...(bytes < MOST_BYTES ? [] : [`it has ${bytes} bytes`]),
    ...(actions.length <= MOST_ACTIONS ? [] : [`it has ${actions.length} actions`]),
    ...misspelt(card),
    ...invalid(card),
  ];
}

/** What Microsoft's own parser says. Its check of `lang` fails every second time, because its pattern remembers where it was. */
function invalid(card: object): readonly string[] {
  const context = new adaptiveCards.SerializationContext(adaptiveCards.Versions.v1_5);
  const { lang, ...rest } = card as { lang?: string };
  const parsed = new adaptiveCards.AdaptiveCard();
  parsed.parse(rest, context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  const failures = parsed.validateProperties().validationEvents.map(({ message }) => message);
  return [
    ...events,
    ...failures,
    ...(lang === undefined || /^[a-z]{2}$/.test(lang) ? [] : [`lang is ${lang}`]),
  ];
}

/** What may stand in each kind of element; the parser passes over what it does not know. https://adaptivecards.io/explorer */
const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  AdaptiveCard: ['type', '$schema', 'version', 'lang', 'body', 'actions', 'fallbackText', 'speak', 'msteams'],
  RichTextBlock: ['type', 'spacing', 'inlines'],
  TextRun: ['type', 'text', 'weight', 'size', 'isSubtle', 'selectAction'],
  ColumnSet: ['type', 'spacing', 'columns'],
  Column: ['type', 'width', 'items'],
  'Action.OpenUrl': ['type', 'url'],
  'Action.Execute': ['type', 'title', 'verb', 'data', 'fallback'],
  'Action.Submit': ['type', 'title', 'data'],
};

function misspelt(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(misspelt);
  if (typeof value !== 'object' || value === null) return [];
  const { data, msteams, ...element } = value as Readonly<Record<string, unknown>>;
  const { type } = element;
  const known = PROPERTIES[String(type)];
  if (known === undefined) return [`${JSON.stringify(type)} is no kind of element that is used here`];
  return [
    ...Object.keys(value)
      .filter(name => !known.includes(name))
      .map(name => `${type} has no ${name}`),
    ...Object.values(element).flatMap(misspelt),
  ];
}
