import { type Surface, violations } from './block-kit-limits';

const words = (length: number) => 'w'.repeat(length);
const text = (length: number, type = 'plain_text') => ({ type, text: words(length) });
const message = (...blocks: object[]) => ({ text: 'Hello', blocks });
const modal = (parts: object) => ({ type: 'modal', title: text(1), blocks: [{ type: 'divider' }], ...parts });
const actions = (...elements: object[]) => message({ type: 'actions', elements });
const button = (parts: object = {}) => ({ type: 'button', text: text(1), action_id: 'a', ...parts });
const section = (...elements: object[]) => ({ type: 'rich_text_section', elements });
const rich = (...elements: object[]) => message({ type: 'rich_text', elements });
const list = (parts: object) =>
  rich({ type: 'rich_text_list', style: 'ordered', elements: [item], ...parts });
const item = section({ type: 'text', text: 'x' });
const input = (parts: object) => ({
  type: 'input',
  label: text(1),
  element: { type: 'plain_text_input' },
  ...parts,
});
const many = <T>(count: number, value: T) => Array.from({ length: count }, () => value);

const WITHIN: readonly (readonly [string, Surface, object])[] = [
  ['50 blocks', 'message', message(...many(50, { type: 'divider' }))],
  ['100 blocks of a dialog', 'modal', modal({ blocks: many(100, { type: 'divider' }) })],
  ['a header of 150 characters', 'message', message({ type: 'header', text: text(150) })],
  ['a section of 3,000 characters', 'message', message({ type: 'section', text: text(3_000, 'mrkdwn') })],
  ['10 fields', 'message', message({ type: 'section', fields: many(10, text(10)) })],
  ['a field of 2,000 characters', 'message', message({ type: 'section', fields: [text(2_000)] })],
  ['10 elements of a context', 'message', message({ type: 'context', elements: many(10, text(1)) })],
  ['a button with all it can have', 'message', actions(button({ text: text(75), value: words(2_000) }))],
  ['an ordered list from 5', 'message', list({ offset: 4 })],
  ['a link', 'message', rich(section({ type: 'link', url: 'https://kb.example/', text: 'x' }))],
  ['a mention', 'message', rich(section({ type: 'user', user_id: 'U1' }))],
  ['a dialog that asks', 'modal', modal({ submit: text(24), blocks: [input({ hint: text(2_000) })] })],
  ['a home tab', 'home', { type: 'home', blocks: [{ type: 'divider' }] }],
];

test.each(WITHIN)('%s is within the limits of a %s', (_, surface, content) => {
  expect(violations(surface, content)).toEqual([]);
});

const BEYOND: readonly (readonly [string, Surface, object])[] = [
  ['blocks: 51 items, at most 50', 'message', message(...many(51, { type: 'divider' }))],
  ['blocks: 101 items, at most 100', 'modal', modal({ blocks: many(101, { type: 'divider' }) })],
  ['blocks: 0 items, at least 1', 'message', message()],
  ['blocks: two have the block_id a', 'message', message(...many(2, { type: 'divider', block_id: 'a' }))],
  [
    'blocks[0].block_id: 256 characters, at most 255',
    'message',
    message({ type: 'divider', block_id: words(256) }),
  ],
  [
    'text: 40001 characters, at most 40000',
    'message',
    { ...message({ type: 'divider' }), text: words(40_001) },
  ],
  ['text: 0 characters, at least 1', 'message', { ...message({ type: 'divider' }), text: '' }],
  [
    'all texts: 8001, at most 8000',
    'message',
    message(...many(2, { type: 'section', text: text(2_667) }), { type: 'section', text: text(2_667) }),
  ],
  ['blocks[0].text: 151 characters, at most 150', 'message', message({ type: 'header', text: text(151) })],
  ['blocks[0].text: 0 characters, at least 1', 'message', message({ type: 'header', text: text(0) })],
  ['blocks[0].text.type: it is mrkdwn', 'message', message({ type: 'header', text: text(1, 'mrkdwn') })],
  [
    'blocks[0].text: 3001 characters, at most 3000',
    'message',
    message({ type: 'section', text: text(3_001) }),
  ],
  ['blocks[0]: no text and no fields', 'message', message({ type: 'section' })],
  [
    'blocks[0].fields: 11 items, at most 10',
    'message',
    message({ type: 'section', fields: many(11, text(1)) }),
  ],
  [
    'blocks[0].fields[0]: 2001 characters, at most 2000',
    'message',
    message({ type: 'section', fields: [text(2_001)] }),
  ],
  [
    'blocks[0].elements: 11 items, at most 10',
    'message',
    message({ type: 'context', elements: many(11, text(1)) }),
  ],
  [
    'blocks[0].elements[0]: 0 characters, at least 1',
    'message',
    message({ type: 'context', elements: [text(0)] }),
  ],
  [
    'blocks[0].elements: 26 items, at most 25',
    'message',
    actions(...Array.from({ length: 26 }, (_, index) => button({ action_id: `a${index}` }))),
  ],
  ['blocks[0]: two have the action_id a', 'message', actions(button(), button())],
  ['blocks[0].elements[0].text: 76 characters, at most 75', 'message', actions(button({ text: text(76) }))],
  [
    'blocks[0].elements[0].value: 2001 characters, at most 2000',
    'message',
    actions(button({ value: words(2_001) })),
  ],
  [
    'blocks[0].elements[0].url: 3001 characters, at most 3000',
    'message',
    actions(button({ url: words(3_001) })),
  ],
  [
    'blocks[0].elements[0].action_id: 256 characters, at most 255',
    'message',
    actions(button({ action_id: words(256) })),
  ],
  ['blocks[0].elements: 0 items, at least 1', 'message', rich()],
  ['blocks[0].elements[0].elements: 0 items, at least 1', 'message', rich(section())],
  [
    'blocks[0].elements[0].elements[0].text: 0 characters, at least 1',
    'message',
    rich(section({ type: 'text', text: '' })),
  ],
  [
    'blocks[0].elements[0].elements[0].url: 3001 characters, at most 3000',
    'message',
    rich(section({ type: 'link', url: words(3_001), text: 'x' })),
  ],
  ['blocks[0].elements[0].offset: it is -1', 'message', list({ offset: -1 })],
  ['blocks[0].elements[0].style: it is roman', 'message', list({ style: 'roman' })],
  ['title: 25 characters, at most 24', 'modal', modal({ title: text(25) })],
  ['submit: 25 characters, at most 24', 'modal', modal({ submit: text(25) })],
  ['close: 25 characters, at most 24', 'modal', modal({ close: text(25) })],
  ['callback_id: 256 characters, at most 255', 'modal', modal({ callback_id: words(256) })],
  ['private_metadata: 3001 characters, at most 3000', 'modal', modal({ private_metadata: words(3_001) })],
  ['submit: a dialog with an input needs it', 'modal', modal({ blocks: [input({})] })],
  [
    'blocks[0].label: 2001 characters, at most 2000',
    'modal',
    modal({ submit: text(1), blocks: [input({ label: text(2_001) })] }),
  ],
  [
    'blocks[0].element.max_length: 3001, at most 3000',
    'modal',
    modal({
      submit: text(1),
      blocks: [input({ element: { type: 'plain_text_input', max_length: 3_001 } })],
    }),
  ],
  ['type: it is modal', 'home', modal({})],
  [
    'blocks[0]: no limits of a block video are known here',
    'message',
    message({ type: 'video', title: text(1) }),
  ],
];

test.each(BEYOND)('“%s” is said of a %s', (violation, surface, content) => {
  expect(violations(surface, content)).toContain(violation);
});
