import { FILE_LIMIT, TOO_LARGE } from './slack-file';

/** The file can't be had; the message is a sentence for the person who shared it. */
export class DownloadError extends Error {}

interface DownloadParts {
  readonly token: string;
  /** Where the Web API is, if not at Slack: its files are there too. */
  readonly apiUrl: string | null;
}

/** Milliseconds for all of a file; what is slower is given up. */
const TIMEOUT = 30_000;
const REDIRECTS = 3;

/**
 * The bytes of a file in Slack. The token goes to Slack's own hosts alone, however often they redirect.
 * Throws DownloadError where the file can't be had or is too large.
 */
export async function download(url: string, { token, apiUrl }: DownloadParts): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(TIMEOUT);
  let address = url;
  for (let hops = 0; hops <= REDIRECTS; hops += 1) {
    if (!isSlackHost(address, apiUrl)) throw new DownloadError(ELSEWHERE);
    const response = await get(address, token, signal);
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || location === null) return read(response);
    await response.body?.cancel();
    if (!URL.canParse(location, address)) throw new DownloadError(ELSEWHERE);
    address = new URL(location, address).href;
  }
  throw new DownloadError(NOT_HAD);
}

const ELSEWHERE = 'The file is not in Slack, and I fetch none from elsewhere. Paste the report instead.';
const NOT_HAD = 'Slack did not give me the file. Try it again, or paste the report.';
const NOT_ALLOWED =
  'Slack does not let me read files here. Paste the report instead, and ask whoever manages the app for the scope files:read.';

/** https://docs.slack.dev/reference/objects/file-object: files.slack.com, and hosts of the workspace. */
function isSlackHost(address: string, apiUrl: string | null): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  if (apiUrl !== null && originOf(address) === originOf(apiUrl)) return true;
  return protocol === 'https:' && SLACK_DOMAINS.some(domain => hostname.endsWith(`.${domain}`));
}

/** This machine has several names for itself, and a stand-in for Slack may use two of them. */
function originOf(address: string): string {
  const { protocol, hostname, port } = new URL(address);
  return `${protocol}//${LOOPBACK.includes(hostname) ? 'localhost' : hostname}:${port}`;
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

const SLACK_DOMAINS = ['slack.com', 'slack-gov.com'];

async function get(address: string, token: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(address, {
      headers: { Authorization: `Bearer ${token}` },
      redirect: 'manual',
      signal,
    });
  } catch (cause) {
    throw new DownloadError(NOT_HAD, { cause });
  }
}

async function read(response: Response): Promise<Uint8Array> {
  // Without the scope Slack answers with its login page and status 200.
  if (response.headers.get('content-type')?.startsWith('text/html')) {
    await response.body?.cancel();
    throw new DownloadError(NOT_ALLOWED);
  }
  if (!response.ok || response.body === null) {
    await response.body?.cancel();
    throw new DownloadError(NOT_HAD);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body) {
      size += chunk.length;
      if (size > FILE_LIMIT) throw new DownloadError(TOO_LARGE);
      chunks.push(chunk);
    }
  } catch (cause) {
    throw cause instanceof DownloadError ? cause : new DownloadError(NOT_HAD, { cause });
  }
  return Buffer.concat(chunks);
}
