import { z } from 'zod';

/** A file that a person put into Slack; see https://docs.slack.dev/reference/objects/file-object. */
const FILE = z.object({
  id: z.string(),
  name: z.string().nullish(),
  filetype: z.string().nullish(),
  mimetype: z.string().nullish(),
  /** `hosted`, `snippet`, `email`, `external`, `tombstone`, `hidden_by_limit`, … */
  mode: z.string().nullish(),
  /** Bytes. */
  size: z.number().nullish(),
  url_private: z.string().nullish(),
  url_private_download: z.string().nullish(),
  /** The text of an `email`, a mail that was sent to the channel's address. */
  plain_text: z.string().nullish(),
  /** `check_file_info`: the file's details have to be asked for (Slack Connect). */
  file_access: z.string().nullish(),
});

const ATTACHMENT = z.object({
  pretext: z.string().nullish(),
  title: z.string().nullish(),
  text: z.string().nullish(),
  fields: z.array(z.object({ title: z.string().nullish(), value: z.string().nullish() })).nullish(),
  /** A message that somebody passed on. */
  is_share: z.boolean().nullish(),
  is_msg_unfurl: z.boolean().nullish(),
  /** The address that Slack made a preview of. */
  from_url: z.string().nullish(),
  original_url: z.string().nullish(),
  files: z.array(FILE).nullish(),
});

/**
 * A message as Slack's events, shortcuts and history have it: what of it is read here.
 * See https://docs.slack.dev/reference/events/message.
 */
export const SLACK_MESSAGE = z.object({
  ts: z.string(),
  thread_ts: z.string().nullish(),
  reply_count: z.number().nullish(),
  subtype: z.string().nullish(),
  user: z.string().nullish(),
  bot_id: z.string().nullish(),
  text: z.string().nullish(),
  blocks: z.array(z.unknown()).nullish(),
  attachments: z.array(ATTACHMENT).nullish(),
  files: z.array(FILE).nullish(),
  /** There where a person changed the message. */
  edited: z.object({}).nullish(),
});

export type SlackMessage = z.infer<typeof SLACK_MESSAGE>;
export type SlackFile = z.infer<typeof FILE>;

/**
 * All text of a message: its own, or that of its blocks where it has none of its own, then what was passed on with it.
 * Previews that Slack made of links are no part of it.
 */
export function messageText({ text, blocks, attachments }: SlackMessage): string {
  const own = text?.trim() ? text : textOfBlocks(blocks ?? []);
  const shared = (attachments ?? [])
    .filter(isWritten)
    .map(({ pretext, title, text: words, fields }) =>
      [pretext, title, words, ...(fields ?? []).map(field => [field.title, field.value].join('\n'))]
        .filter(Boolean)
        .join('\n'),
    );
  return [own, ...shared].filter(part => part.trim() !== '').join('\n\n');
}

/** The files of a message and of messages that were passed on with it. */
export function messageFiles({ files, attachments }: SlackMessage): readonly SlackFile[] {
  return [
    ...(files ?? []),
    ...(attachments ?? []).filter(isWritten).flatMap(({ files: more }) => more ?? []),
  ];
}

function isWritten({ is_share, is_msg_unfurl, from_url, original_url }: z.infer<typeof ATTACHMENT>): boolean {
  return Boolean(is_share || is_msg_unfurl) || !(from_url || original_url);
}

/** Blocks nest a few levels deep; whoever sends more wants something else. */
const NESTING = 8;

/** The words of Block Kit blocks, whatever they stand in: every `text` and `url`, a line break behind each block. */
function textOfBlocks(blocks: readonly unknown[], nesting = 0): string {
  if (nesting > NESTING) return '';
  return blocks.map(block => textOfBlock(block, nesting)).join(nesting < 2 ? '\n' : '');
}

function textOfBlock(block: unknown, nesting: number): string {
  if (typeof block !== 'object' || block === null) return '';
  const { text, elements, fields, url, user_id: user } = block as Readonly<Record<string, unknown>>;
  if (typeof text === 'string') return text;
  const parts = [
    typeof text === 'object' && text !== null ? textOfBlock(text, nesting + 1) : '',
    typeof url === 'string' ? url : '',
    typeof user === 'string' ? `<@${user}>` : '',
    Array.isArray(fields) ? textOfBlocks(fields, nesting + 1) : '',
    Array.isArray(elements) ? textOfBlocks(elements, nesting + 1) : '',
  ];
  return parts.filter(part => part !== '').join('\n');
}
