import { privateRequest, type Request } from '../src/bot/request';

/** What a person asks who pastes a text or attaches a file. */
export function requestOf(input: string | Uint8Array): Request {
  return typeof input === 'string' ? privateRequest(input) : privateRequest('', [input]);
}
