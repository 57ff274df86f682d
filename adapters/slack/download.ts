import { FetchFileError, fetchFile, TOO_LARGE } from '../../src/fetch-file';
import { guardOfSlack } from './guard-of-slack';

/** The file can't be had; the message is a sentence for the person who shared it. */
export class DownloadError extends Error {}

interface DownloadParts {
  readonly token: string;
  /** Where the Web API is, if not at Slack: its files are there too. */
  readonly apiUrl: string | null;
}

/**
 * The bytes of a file in Slack. The token goes to Slack's own hosts alone, however often they redirect.
 * Throws DownloadError where the file can't be had or is too large.
 */
export async function download(url: string, { token, apiUrl }: DownloadParts): Promise<Uint8Array> {
  try {
    const { bytes, mediaType } = await fetchFile(url, {
      guard: guardOfSlack(apiUrl),
      headers: { Authorization: `Bearer ${token}` },
    });
    // Without the scope Slack answers with its login page and status 200.
    if (mediaType.startsWith('text/html')) throw new DownloadError(NOT_ALLOWED);
    return bytes;
  } catch (error) {
    if (!(error instanceof FetchFileError)) throw error;
    throw new DownloadError(EXPLANATIONS[error.kind], { cause: error });
  }
}

const NOT_ALLOWED =
  'Slack does not let me read that file. Invite me to its channel, or paste the report; if I am there, the app may lack the scope files:read.';

const EXPLANATIONS: Readonly<Record<FetchFileError['kind'], string>> = {
  elsewhere: 'The file is not in Slack, and I fetch none from elsewhere. Paste the report instead.',
  refused: 'Slack did not give me the file. Try it again, or paste the report.',
  large: TOO_LARGE,
};
