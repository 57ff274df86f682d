// Version 7: the next needs Node 22, and what Bolt brings along follows ours.
import { Agent, fetch as send } from 'undici';
import { lookupPublic } from './lookup-public';

/**
 * Where a request may go: `internet`, to public addresses alone; `operator`, wherever who runs the bot has said in the
 * settings; null, nowhere.
 */
export type Destination = 'internet' | 'operator' | null;

/** Judges an address before anything of it is looked up. */
export type Guard = (address: URL) => Destination;

/** An address that may not be asked. */
export class Forbidden extends Error {}

/** SharePoint's have two thousand characters, servers take eight; what is longer only costs. */
const ADDRESS_LENGTH = 8_192;

/** One for all: it keeps connections for the next request. */
const toInternet = new Agent({ connect: { lookup: lookupPublic } });

/**
 * `fetch` for addresses that come from outside. Redirects are given back and not followed; rejects with Forbidden where the
 * guard says so, before any connection.
 */
export function guardedFetch(guard: Guard): typeof fetch {
  return (async (address: unknown, options: RequestInit = {}) => {
    const url = readAddress(String(address));
    const destination = url && guard(url);
    if (!url || !destination) throw new Forbidden();
    return send(url, {
      ...(options as object),
      redirect: 'manual',
      ...(destination === 'internet' ? { dispatcher: toInternet } : {}),
    });
  }) as typeof fetch;
}

/** Null for what is no address, and for one that names a user: `https://files.slack.com@evil.example` is evil's. */
function readAddress(written: string): URL | null {
  if (written.length > ADDRESS_LENGTH || !URL.canParse(written)) return null;
  const url = new URL(written);
  return url.username === '' && url.password === '' ? url : null;
}

/** Whether an address is one of the internet's web, at its usual port, on a host below one of these domains. */
export function isWebHostBelow({ protocol, hostname, port }: URL, domains: readonly string[]): boolean {
  return protocol === 'https:' && port === '' && domains.some(domain => hostname.endsWith(`.${domain}`));
}
