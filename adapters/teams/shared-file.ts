import { fileKind, UNSUITED } from '../../src/bot/file-kind';
import { FILES_READ } from '../../src/bot/request';
import { FetchFileError, fetchFile, TOO_LARGE } from '../../src/fetch-file';
import { type Destination, isWebHostBelow } from '../../src/guarded-fetch';
import { isLoopback } from '../../src/loopback';
import type { SharedFile } from './said';

/** The contents of shared files, as far as they can be reports. */
export interface Gathered {
  readonly attachments: Uint8Array[];
  /** Why files are missing, in sentences. */
  readonly missing: string[];
  /** Why files can be no reports, in sentences. */
  readonly unsuited: string[];
}

/** Reads the first files of a message, one after the other. `local`: files of this machine may be read too. */
export async function gather(files: readonly SharedFile[], local: boolean): Promise<Gathered> {
  const gathered: Gathered = { attachments: [], missing: [], unsuited: [] };
  for (const { name, type, downloadUrl } of files.slice(0, FILES_READ)) {
    const kind = fileKind(name, '', type);
    if (kind !== 'report') {
      gathered.unsuited.push(UNSUITED[kind]);
      continue;
    }
    try {
      const { bytes } = await fetchFile(downloadUrl, { guard: address => destinationOf(address, local) });
      gathered.attachments.push(bytes);
    } catch (error) {
      if (!(error instanceof FetchFileError)) throw error;
      gathered.missing.push(EXPLANATIONS[error.kind]);
    }
  }
  return gathered;
}

const EXPLANATIONS: Readonly<Record<FetchFileError['kind'], string>> = {
  elsewhere:
    'The file is not in SharePoint or OneDrive, and I fetch none from elsewhere. Paste the report instead.',
  refused: 'SharePoint did not give me the file. Attach it again, or paste the report.',
  large: TOO_LARGE,
};

/**
 * The address holds its own permission, so no token goes with it. Files of a personal chat lie in the sender's OneDrive,
 * which is SharePoint. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4
 */
function destinationOf(address: URL, local: boolean): Destination {
  if (local && isLoopback(address.hostname)) return 'operator';
  return isWebHostBelow(address, FILE_DOMAINS) ? 'internet' : null;
}

const FILE_DOMAINS = ['sharepoint.com', 'sharepoint.us', 'sharepoint-mil.us'];
