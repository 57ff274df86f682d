import type { types } from '@slack/bolt';
import type { ChannelMode } from '../../src/store/store';
import { header, plainText } from './answer-blocks';
import { MODAL } from './answer-message';
import { button } from './buttons';
import { list, plain, richText, section } from './rich-text';
import { COMMAND_NOTES, usage } from './usage';

/** The app's own tab: what it does and how to use it. */
export function homeView(articles: number, mode: ChannelMode): types.HomeView {
  const { title, cause, steps } = usage('NDR Triage', mode, []).reply;
  return {
    type: 'home',
    blocks: [
      header(title),
      richText(section(...plain(cause))),
      { type: 'actions', elements: [{ ...button('paste', 'Paste a report', 'home'), style: 'primary' }] },
      richText(list('bullet', [...steps, ...COMMAND_NOTES])),
      richText(
        section(
          ...plain(
            `I know ${articles} articles and run where your company put me: nothing that you paste goes to another service.`,
          ),
        ),
      ),
    ],
  };
}

/** The dialog's name in Slack's payloads, and where the pasted text stands in them. */
export const PASTE = { callback: 'ndr_paste', block: 'report', input: 'text' } as const;

/** Slack lets nobody type more into an input. */
const INPUT_LENGTH = 3_000;

/** A dialog to paste a report into. */
export function pasteModal(): types.ModalView {
  return {
    ...MODAL,
    callback_id: PASTE.callback,
    submit: plainText('Triage'),
    blocks: [
      {
        type: 'input',
        block_id: PASTE.block,
        label: plainText('Non-delivery report, question or KB number'),
        hint: plainText(
          `Up to ${INPUT_LENGTH.toLocaleString('en')} characters. Send me longer reports, or .eml and .msg files, in a direct message.`,
        ),
        element: {
          type: 'plain_text_input',
          action_id: PASTE.input,
          multiline: true,
          max_length: INPUT_LENGTH,
        },
      },
    ],
  };
}
