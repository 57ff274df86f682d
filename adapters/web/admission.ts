import type { IncomingMessage } from 'node:http';
import { isLoopback } from '../../src/loopback';

/**
 * Why a request is not answered, in a sentence for the person behind it; null where it is. The page has no login: unless it
 * is public, it is for the machine it runs on, and for no web page but itself.
 */
export function refusalOfVisitor({ headers, socket }: Visit, isPublic: boolean): string | null {
  const { host = '', origin } = headers;
  const isOtherSite = OTHER_SITES.includes(headers['sec-fetch-site']);
  if (isOtherSite && headers['sec-fetch-mode'] !== 'navigate') return NOT_ITS_OWN;
  if (isPublic) return null;
  // From pages that came over plain HTTP browsers send no Sec-Fetch fields.
  if (origin !== undefined && origin !== `http://${host}`) return NOT_ITS_OWN;
  // A proxy on this machine passes on what comes from others, and says so.
  const isPassedOn = headers.forwarded !== undefined || headers['x-forwarded-for'] !== undefined;
  const isFromHere = isLoopback(socket.remoteAddress ?? '') && !isPassedOn;
  // A page elsewhere can have its own name lead to this machine (DNS rebinding); its name still stands in Host.
  return isFromHere && isLoopback(hostName(host)) ? null : NOT_FROM_HERE;
}

type Visit = Pick<IncomingMessage, 'headers'> & {
  readonly socket: Pick<IncomingMessage['socket'], 'remoteAddress'>;
};

/** Another port of this machine is the same site, and other people's. */
const OTHER_SITES: readonly unknown[] = ['cross-site', 'same-site'];

const NOT_ITS_OWN = 'Only pages of this server may ask it.';
const NOT_FROM_HERE =
  'This page has no login, so it is shown only on the machine it runs on. Set WEB_PAGE=public to show it to everybody who reaches the server.';

function hostName(host: string): string {
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : '';
}
