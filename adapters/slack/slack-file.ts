import { fileKind, UNSUITED } from '../../src/bot/file-kind';
import { TOO_LARGE } from '../../src/fetch-file';
import { FILE_LIMIT_MB } from '../../src/file-limit';
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
  const kind = isSlackText(file)
    ? 'report'
    : fileKind(file.name ?? '', file.mimetype ?? '', file.filetype ?? '');
  if (kind !== 'report') return { use: 'unsuited', why: UNSUITED[kind] };
  if ((size ?? 0) > FILE_LIMIT_MB * MB) return missing(TOO_LARGE);
  const url = file.url_private_download ?? file.url_private;
  return url
    ? { use: 'download', url }
    : missing('Slack gave me no address for the file. Paste the report instead.');
}

/** A snippet that Slack made of a long paste, or a mail that was sent to the channel. */
function isSlackText({ mode, filetype }: SlackFile): boolean {
  return mode === 'snippet' || mode === 'email' || filetype === 'email';
}

const missing = (why: string): FileUse => ({ use: 'missing', why });
