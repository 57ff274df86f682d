import type { webApi } from '@slack/bolt';
import { speaks } from '../../src/bot/answer';
import { always } from '../../src/bot/request';
import { answerMessage, answerModal, PLAIN_SHOWING, sentence } from './answer-message';
import type { Desk } from './desk';
import { type MessageContent, refusalOf } from './slack-api';
import { messageFiles, messageText, SLACK_MESSAGE } from './slack-message';
import { triage } from './triage';

/** The shortcut's name in the manifest. */
export const TRIAGE_SHORTCUT = 'triage_ndr';

/** “Triage this NDR” on a message. */
export interface Shortcut {
  readonly message: unknown;
  readonly channel: string;
  readonly user: string;
  readonly trigger: string;
  readonly token: string;
  readonly client: webApi.WebClient;
  /** Shows a message to the asker by the address that came with the shortcut; it works in every channel. */
  readonly respond: (content: MessageContent) => Promise<unknown>;
}

/** Answers who asked and nobody else: in the message's thread, or in a dialog where the bot is not in the channel. */
export async function onShortcut(shortcut: Shortcut, desk: Desk): Promise<void> {
  const { channel, user, trigger, token, client, respond } = shortcut;
  const api = desk.api(client);
  const read = SLACK_MESSAGE.safeParse(shortcut.message);
  if (!read.success) {
    await respond(
      sentence('I can’t read that message. Copy its text and send it to me in a direct message.'),
    );
    return;
  }
  const message = read.data;
  const asked = {
    text: messageText(message),
    files: messageFiles(message),
    place: 'direct',
    addressed: true,
    isWelcome: always,
  } as const;
  const answer = await triage(desk.bot, asked, { api, token, apiUrl: desk.apiUrl });
  if (!speaks(answer)) return;
  const content = answerMessage(answer, PLAIN_SHOWING);

  if (
    !(await isAllowed(api.whisper({ channel, threadTs: message.thread_ts ?? message.ts }, user, content)))
  ) {
    if (!(await isAllowed(api.openView(trigger, answerModal(answer))))) await respond(content);
    return;
  }
  // In a thread that has no reply yet, Slack does not show what one person alone shall see.
  if (!message.thread_ts && !message.reply_count) await respond(content);
}

/** False where Slack refuses a call, as it does with calls for a channel that the bot is not in. */
async function isAllowed(call: Promise<void>): Promise<boolean> {
  try {
    await call;
    return true;
  } catch (error) {
    if (refusalOf(error) === null) throw error;
    return false;
  }
}
