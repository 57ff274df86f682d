import { DownloadError, download } from './download';
import type { SlackApi } from './slack-api';
import { fileUse } from './slack-file';
import type { SlackFile } from './slack-message';

/** The contents of files, as far as they can be reports. */
export interface Gathered {
  readonly texts: string[];
  readonly attachments: Uint8Array[];
  /** Why files are missing, in sentences. */
  readonly missing: string[];
  /** Why files can be no reports, in sentences. */
  readonly unsuited: string[];
}

export interface GatherParts {
  readonly api: SlackApi;
  readonly token: string;
  readonly apiUrl: string | null;
}

/** A report comes as one file, sometimes as a few; each may have megabytes. */
const FILES_READ = 5;

/** Reads the first files of a message, one after the other. */
export async function gather(files: readonly SlackFile[], parts: GatherParts): Promise<Gathered> {
  const gathered: Gathered = { texts: [], attachments: [], missing: [], unsuited: [] };
  for (const file of files.slice(0, FILES_READ)) await gatherOne(file, parts, gathered);
  return gathered;
}

async function gatherOne(file: SlackFile, parts: GatherParts, into: Gathered): Promise<void> {
  // In channels that are shared with another company an event has no more of a file than its id.
  const known =
    file.file_access === 'check_file_info' ? await parts.api.fileDetails(file.id).catch(() => null) : file;
  const use = fileUse(known ?? file);
  switch (use.use) {
    case 'text':
      into.texts.push(use.text);
      return;
    case 'missing':
    case 'unsuited':
      into[use.use].push(use.why);
      return;
    case 'download':
      try {
        into.attachments.push(await download(use.url, parts));
      } catch (error) {
        if (!(error instanceof DownloadError)) throw error;
        into.missing.push(error.message);
      }
      return;
    default:
      use satisfies never;
  }
}
