import { FILE_LIMIT_MB } from './file-limit';
import { Forbidden, type Guard, guardedFetch } from './guarded-fetch';

/** The file can't be had. */
export class FetchFileError extends Error {
  constructor(
    /** `elsewhere`: at an address that may not be asked. `refused`: not given. `large`: beyond the limit. */
    readonly kind: 'elsewhere' | 'refused' | 'large',
    options?: ErrorOptions,
  ) {
    super(`A file can't be had: ${kind}`, options);
  }
}

export interface FetchedFile {
  readonly bytes: Uint8Array;
  /** As the server tells it; empty where it does not. */
  readonly mediaType: string;
}

interface FetchRules {
  /** Redirects are followed where it lets them alone. */
  readonly guard: Guard;
  readonly headers?: Readonly<Record<string, string>>;
}

const MB = 1024 * 1024;
/** What who shared a larger one is told. */
export const TOO_LARGE = `The file has more than ${FILE_LIMIT_MB} MB. Attach the report without the message that came back with it.`;
/** Milliseconds for all of a file; what is slower is given up. */
const TIMEOUT = 30_000;
const REDIRECTS = 3;

/** The bytes of a file that somebody shared. Throws FetchFileError. */
export async function fetchFile(address: string, { guard, headers = {} }: FetchRules): Promise<FetchedFile> {
  const signal = AbortSignal.timeout(TIMEOUT);
  let next = address;
  for (let hops = 0; hops <= REDIRECTS; hops += 1) {
    const response = await get(next, { headers, signal }, guard);
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || location === null) return read(response);
    await response.body?.cancel();
    if (!URL.canParse(location, next)) throw new FetchFileError('elsewhere');
    next = new URL(location, next).href;
  }
  throw new FetchFileError('refused');
}

async function get(address: string, options: RequestInit, guard: Guard): Promise<Response> {
  try {
    return await guardedFetch(guard)(address, options);
  } catch (cause) {
    throw new FetchFileError(cause instanceof Forbidden ? 'elsewhere' : 'refused', { cause });
  }
}

async function read(response: Response): Promise<FetchedFile> {
  if (!response.ok || response.body === null) {
    await response.body?.cancel();
    throw new FetchFileError('refused');
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body) {
      size += chunk.length;
      if (size > FILE_LIMIT_MB * MB) throw new FetchFileError('large');
      chunks.push(chunk);
    }
  } catch (cause) {
    throw cause instanceof FetchFileError ? cause : new FetchFileError('refused', { cause });
  }
  return { bytes: Buffer.concat(chunks), mediaType: response.headers.get('content-type') ?? '' };
}
