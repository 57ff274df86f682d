import type { SlackFile } from './slack-message';

/** What to do with a file. */
export type FileUse =
  | { readonly use: 'text'; readonly text: string }
  | { readonly use: 'download'; readonly url: string }
  /** It should be there and is not; `why` is a sentence for the person who shared it. */
  | { readonly use: 'missing'; readonly why: string }
  /** It can be no report; `why` is for those who share nothing else. */
  | { readonly use: 'unsuited'; readonly why: string };

const MB = 1024 * 1024;
/** What most mail systems take as one message. */
export const FILE_LIMIT = 25 * MB;

/** Mail, text, and what Slack makes of a long paste, by Slack's names for them and by the ends of file names. */
const FILE_TYPES = ['eml', 'email', 'msg', 'text', 'txt', 'log'];
const MEDIA_TYPES = ['message/rfc822', 'message/delivery-status', 'application/vnd.ms-outlook', 'text/plain'];

/** Whether a file can be a report, and how to get at it. */
export function fileUse(file: SlackFile): FileUse {
  const { mode, plain_text: text, size } = file;
  if (mode === 'tombstone') return missing('The file was deleted. Attach it again.');
  if (mode === 'hidden_by_limit') {
    return missing(
      'Slack hides the file, because the workspace is over its limit. Paste the report instead.',
    );
  }
  if (mode === 'email' && text) return { use: 'text', text };
  if (!isReadable(file)) {
    return file.mimetype?.startsWith('image/')
      ? unsuited(
          'I can’t read pictures. Paste the report as text, or attach it as a .eml, .msg or text file.',
        )
      : unsuited('I read mail and text only: attach the report as a .eml, .msg or .txt file, or paste it.');
  }
  if ((size ?? 0) > FILE_LIMIT) return missing(TOO_LARGE);
  const url = file.url_private_download ?? file.url_private;
  return url
    ? { use: 'download', url }
    : missing('Slack gave me no address for the file. Paste the report instead.');
}

export const TOO_LARGE = `The file has more than ${FILE_LIMIT / MB} MB. Attach the report without the message that came back with it.`;

function isReadable({ mode, filetype, mimetype, name }: SlackFile): boolean {
  const ending = name?.slice(name.lastIndexOf('.') + 1).toLowerCase() ?? '';
  return (
    mode === 'snippet' ||
    mode === 'email' ||
    FILE_TYPES.includes(filetype ?? '') ||
    FILE_TYPES.includes(ending) ||
    MEDIA_TYPES.includes(mimetype ?? '')
  );
}

const missing = (why: string): FileUse => ({ use: 'missing', why });
const unsuited = (why: string): FileUse => ({ use: 'unsuited', why });
