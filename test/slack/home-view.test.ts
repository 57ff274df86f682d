import { homeView, PASTE, pasteModal } from '../../adapters/slack/home-view';
import { usage } from '../../adapters/slack/usage';
import { violations } from './block-kit-limits';
import { renderedBlocks } from './rendered-blocks';

const home = renderedBlocks(homeView(38, 'ndr').blocks);

test.each([
  ['the home tab', 'home', homeView(38, 'ndr')],
  ['the dialog for a report', 'modal', pasteModal()],
] as const)('%s keeps the limits', (_, surface, view) => {
  expect(violations(surface, view)).toEqual([]);
});

test('the home tab says what the bot does, each way to use it, and how many articles it knows', () => {
  const { cause, steps } = usage('', 'ndr', []).reply;
  const text = home.texts.join('\n');
  for (const part of ['NDR Triage', cause, ...steps, '/ndr mode', '38 articles'])
    expect(text).toContain(part);
});

test('the home tab has a button to paste a report, and nothing in it acts', () => {
  expect(home).toMatchObject({ buttons: ['Paste a report'], links: [], interpreted: [] });
});

test('a report is pasted into one large input, where Slack’s payloads name it', () => {
  const { callback_id, blocks } = pasteModal();
  expect({ callback_id, blocks }).toMatchObject({
    callback_id: PASTE.callback,
    blocks: [
      {
        block_id: PASTE.block,
        element: { type: 'plain_text_input', action_id: PASTE.input, multiline: true, max_length: 3_000 },
      },
    ],
  });
});

test('the dialog for a report says where a longer one goes', () => {
  expect(renderedBlocks(pasteModal().blocks).texts.join(' ')).toMatch(
    /Up to 3,000 characters\. .*in a direct message/,
  );
});
