import type { Request } from '../src/bot/request';

/** What a person asks who pastes a text or attaches a file. */
export function requestOf(input: string | Uint8Array): Request {
  const asked = { place: 'direct', addressed: true, locale: null } as const;
  return typeof input === 'string'
    ? { ...asked, text: input, attachments: [], unread: [] }
    : { ...asked, text: '', attachments: [input], unread: [] };
}
