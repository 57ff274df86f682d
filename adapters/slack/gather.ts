import { FILES_LEFT, FILES_READ } from '../../src/bot/request';
import { DownloadError, download } from './download';
import { refusalOf, type SlackApi } from './slack-api';
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

/** Each may cost a call to learn what it is; Slack lets people share ten files at once. */
const FILES_LOOKED_AT = 20;

/** Reads the files of a message that can be reports, one after the other. */
export async function gather(files: readonly SlackFile[], parts: GatherParts): Promise<Gathered> {
  const gathered: Gathered = { texts: [], attachments: [], missing: [], unsuited: [] };
  for (const file of files.slice(0, FILES_LOOKED_AT)) {
    if (gathered.attachments.length + gathered.texts.length >= FILES_READ) {
      gathered.missing.push(FILES_LEFT);
      break;
    }
    await gatherOne(file, parts, gathered);
  }
  return gathered;
}

async function gatherOne(file: SlackFile, parts: GatherParts, into: Gathered): Promise<void> {
  // In channels that are shared with another company an event has no more of a file than its id.
  const known = file.file_access === 'check_file_info' ? await details(file.id, parts) : file;
  if (known === null) {
    into.missing.push(UNKNOWN);
    return;
  }
  const use = fileUse(known);
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

const UNKNOWN = 'Slack does not tell me what the file is. Paste the report instead.';

async function details(id: string, { api }: GatherParts): Promise<SlackFile | null> {
  try {
    return await api.fileDetails(id);
  } catch (error) {
    if (refusalOf(error) === null) throw error;
    return null;
  }
}
