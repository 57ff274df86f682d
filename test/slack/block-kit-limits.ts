type Json = Readonly<Record<string, unknown>>;

/** Where blocks are shown. */
export type Surface = 'message' | 'modal' | 'home';

/** https://docs.slack.dev/reference/block-kit/blocks */
const BLOCKS: Readonly<Record<Surface, number>> = { message: 50, modal: 100, home: 100 };
/** All blocks: a `block_id`, which has to be unique in a message or view. */
const BLOCK_ID = 255;
/** https://docs.slack.dev/reference/block-kit/composition-objects/text-object */
const TEXT = 3_000;
/** https://docs.slack.dev/reference/block-kit/blocks/header-block */
const HEADER = 150;
/** https://docs.slack.dev/reference/block-kit/blocks/section-block */
const FIELDS = 10;
const FIELD = 2_000;
/** https://docs.slack.dev/reference/block-kit/blocks/context-block */
const CONTEXT_ELEMENTS = 10;
/** https://docs.slack.dev/reference/block-kit/blocks/actions-block */
const ACTIONS = 25;
/** https://docs.slack.dev/reference/block-kit/blocks/input-block */
const INPUT_TEXT = 2_000;
/** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
const BUTTON = 75;
const BUTTON_VALUE = 2_000;
const URL_LENGTH = 3_000;
/** Of any interactive element; unique in its block. */
const ACTION_ID = 255;
/** https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element */
const TYPED = 3_000;
const PLACEHOLDER = 150;
/** https://docs.slack.dev/reference/views/modal-views and https://docs.slack.dev/reference/views/home-tab-views */
const MODAL_TITLE = 24;
const CALLBACK_ID = 255;
const PRIVATE_METADATA = 3_000;
/** https://docs.slack.dev/reference/methods/chat.postMessage: what is longer is cut. */
const MESSAGE_TEXT = 40_000;
/**
 * All texts of the blocks but the labels of buttons. Not documented: 9,597 characters were accepted and 11,341 refused with
 * `msg_blocks_too_long` (https://github.com/slackapi/bolt-js/issues/2867), and large dialogs fail to open.
 */
const ALL_TEXTS = 8_000;

/** What Slack would refuse or cut of a message or view, as it is sent: the place of each, and what is wrong with it. */
export function violations(surface: Surface, content: object): readonly string[] {
  const { blocks, ...frame } = content as Json;
  const all = many(blocks);
  return [
    ...count('blocks', all, 1, BLOCKS[surface]),
    ...all.flatMap((block, index) => blockViolations(block, `blocks[${index}]`)),
    ...unique('blocks', 'block_id', all),
    ...size('all texts', textLength(all), 0, ALL_TEXTS),
    ...(surface === 'message'
      ? characters('text', frame.text, 1, MESSAGE_TEXT)
      : viewViolations(surface, frame, all)),
  ];
}

function viewViolations(surface: Surface, view: Json, blocks: readonly Json[]): readonly string[] {
  const { type, title, submit, close, callback_id, private_metadata } = view;
  const asks = blocks.some(block => block.type === 'input');
  return [
    ...(type === surface ? [] : [`type: it is ${type}`]),
    ...(surface === 'modal' ? textObject('title', title, MODAL_TITLE, ['plain_text']) : []),
    ...(surface === 'modal' && asks && submit === undefined
      ? ['submit: a dialog with an input needs it']
      : []),
    ...optional(submit, () => textObject('submit', submit, MODAL_TITLE, ['plain_text'])),
    ...optional(close, () => textObject('close', close, MODAL_TITLE, ['plain_text'])),
    ...optional(callback_id, () => characters('callback_id', callback_id, 1, CALLBACK_ID)),
    ...optional(private_metadata, () =>
      characters('private_metadata', private_metadata, 0, PRIVATE_METADATA),
    ),
  ];
}

function blockViolations(block: Json, path: string): readonly string[] {
  return [
    ...optional(block.block_id, () => characters(`${path}.block_id`, block.block_id, 1, BLOCK_ID)),
    ...blockContent(block, path),
  ];
}

function blockContent(block: Json, path: string): readonly string[] {
  const elements = many(block.elements);
  const each = (check: (element: Json, path: string) => readonly string[]) =>
    elements.flatMap((element, index) => check(element, `${path}.elements[${index}]`));
  switch (block.type) {
    case 'header':
      return textObject(`${path}.text`, block.text, HEADER, ['plain_text']);
    case 'divider':
      return [];
    case 'section':
      return [
        ...(block.text === undefined && block.fields === undefined ? [`${path}: no text and no fields`] : []),
        ...optional(block.text, () => textObject(`${path}.text`, block.text, TEXT)),
        ...optional(block.fields, () => [
          ...count(`${path}.fields`, many(block.fields), 1, FIELDS),
          ...many(block.fields).flatMap((field, index) =>
            textObject(`${path}.fields[${index}]`, field, FIELD),
          ),
        ]),
      ];
    case 'context':
      return [
        ...count(`${path}.elements`, elements, 1, CONTEXT_ELEMENTS),
        ...each((element, at) => textObject(at, element, TEXT)),
      ];
    case 'actions':
      return [
        ...count(`${path}.elements`, elements, 1, ACTIONS),
        ...each(button),
        ...unique(path, 'action_id', elements),
      ];
    case 'input':
      return [
        ...textObject(`${path}.label`, block.label, INPUT_TEXT, ['plain_text']),
        ...optional(block.hint, () => textObject(`${path}.hint`, block.hint, INPUT_TEXT, ['plain_text'])),
        ...textInput(block.element as Json, `${path}.element`),
      ];
    case 'rich_text':
      return [...count(`${path}.elements`, elements, 1, Number.POSITIVE_INFINITY), ...each(richText)];
    default:
      return [`${path}: no limits of a block ${block.type} are known here`];
  }
}

function button(element: Json, path: string): readonly string[] {
  const { type, text, action_id, value, url, accessibility_label: label } = element;
  if (type !== 'button') return [`${path}: no limits of an element ${type} are known here`];
  return [
    ...textObject(`${path}.text`, text, BUTTON, ['plain_text']),
    ...characters(`${path}.action_id`, action_id, 1, ACTION_ID),
    ...optional(value, () => characters(`${path}.value`, value, 1, BUTTON_VALUE)),
    ...optional(url, () => characters(`${path}.url`, url, 1, URL_LENGTH)),
    ...optional(label, () => characters(`${path}.accessibility_label`, label, 1, BUTTON)),
  ];
}

function textInput(element: Json, path: string): readonly string[] {
  const { type, action_id, max_length: most, placeholder } = element;
  if (type !== 'plain_text_input') return [`${path}: no limits of an element ${type} are known here`];
  return [
    ...optional(action_id, () => characters(`${path}.action_id`, action_id, 1, ACTION_ID)),
    ...optional(most, () => size(`${path}.max_length`, Number(most), 1, TYPED)),
    ...optional(placeholder, () =>
      textObject(`${path}.placeholder`, placeholder, PLACEHOLDER, ['plain_text']),
    ),
  ];
}

/**
 * https://docs.slack.dev/reference/block-kit/blocks/rich-text-block has no lengths; Slack answers an empty element or text
 * with `invalid_blocks`. A text is held to what text objects may have.
 */
function richText(element: Json, path: string): readonly string[] {
  const elements = many(element.elements);
  const within = (check: (element: Json, path: string) => readonly string[]) => [
    ...count(`${path}.elements`, elements, 1, Number.POSITIVE_INFINITY),
    ...elements.flatMap((inner, index) => check(inner, `${path}.elements[${index}]`)),
  ];
  const { type, text, url, style, offset } = element;
  switch (type) {
    case 'rich_text_section':
    case 'rich_text_list':
      return [
        ...within(richText),
        ...optional(offset, () =>
          Number.isInteger(offset) && Number(offset) >= 0 ? [] : [`${path}.offset: it is ${offset}`],
        ),
        ...(type === 'rich_text_list' && style !== 'ordered' && style !== 'bullet'
          ? [`${path}.style: it is ${style}`]
          : []),
      ];
    case 'text':
      return characters(`${path}.text`, text, 1, TEXT);
    case 'link':
      return [
        ...characters(`${path}.url`, url, 1, URL_LENGTH),
        ...optional(text, () => characters(`${path}.text`, text, 1, TEXT)),
      ];
    case 'user':
      return characters(`${path}.user_id`, element.user_id, 1, ACTION_ID);
    default:
      return [`${path}: no limits of an element ${type} are known here`];
  }
}

function textObject(
  path: string,
  value: unknown,
  most: number,
  types: readonly string[] = ['plain_text', 'mrkdwn'],
): readonly string[] {
  const { type, text } = (value ?? {}) as Json;
  return [
    ...(types.includes(String(type)) ? [] : [`${path}.type: it is ${type}`]),
    ...characters(path, text, 1, most),
  ];
}

function characters(path: string, value: unknown, least: number, most: number): readonly string[] {
  if (typeof value !== 'string') return [`${path}: it is no text`];
  return size(path, value.length, least, most, 'characters');
}

function count(path: string, values: readonly Json[], least: number, most: number): readonly string[] {
  return size(path, values.length, least, most, 'items');
}

function size(path: string, value: number, least: number, most: number, unit = ''): readonly string[] {
  if (value >= least && value <= most) return [];
  return [
    `${path}: ${value} ${unit}`.trimEnd() + (value < least ? `, at least ${least}` : `, at most ${most}`),
  ];
}

function unique(path: string, name: string, values: readonly Json[]): readonly string[] {
  const given = values.map(value => value[name]).filter(id => id !== undefined);
  const twice = given.find((id, index) => given.indexOf(id) !== index);
  return twice === undefined ? [] : [`${path}: two have the ${name} ${twice}`];
}

function optional(value: unknown, check: () => readonly string[]): readonly string[] {
  return value === undefined ? [] : check();
}

function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + textLength(item), 0);
  if (typeof value !== 'object' || value === null || (value as Json).type === 'button') return 0;
  return Object.entries(value).reduce(
    (sum, [name, inner]) =>
      sum + (name === 'text' && typeof inner === 'string' ? inner.length : textLength(inner)),
    0,
  );
}

const many = (value: unknown) => (Array.isArray(value) ? value : []) as readonly Json[];
