import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

type Visit = Pick<IncomingMessage, 'headers'> & {
  readonly socket: Pick<IncomingMessage['socket'], 'remoteAddress'>;
};

/**
 * Where a request comes from, for counting. Each of `proxies` in front of the server has added whom it heard from to the end
 * of X-Forwarded-For; what stands before that, the visitor may have written.
 */
export function visitorOf({ headers, socket }: Visit, proxies: number): string {
  const passedOn = String(headers['x-forwarded-for'] ?? '').split(',');
  const path = [...passedOn.map(part => part.trim()).filter(Boolean), socket.remoteAddress ?? ''];
  return networkOf(withoutPort(path[Math.max(0, path.length - 1 - proxies)] ?? ''));
}

/** Some proxies add the port: `192.0.2.1:5678`, `[2001:db8::1]:5678`. */
function withoutPort(written: string): string {
  const [, inBrackets, ipv4] = /^\[([\da-f:.]{2,45})\]|^([\d.]{7,15}):\d{1,5}$/i.exec(written) ?? [];
  return inBrackets ?? ipv4 ?? written;
}

const MAPPED_IPV4 = /^::ffff:([\d.]{7,15})$/i;
/** A visitor has a whole network of IPv6 addresses: 64 bits of it are alike. */
const GROUPS_OF_NETWORK = 4;
const GROUPS = 8;

function networkOf(address: string): string {
  const mapped = MAPPED_IPV4.exec(address)?.[1];
  if (mapped !== undefined || !isIPv6(address)) return mapped ?? address;
  const [before = [], after = []] = address.split('::').map(part => part.split(':').filter(Boolean));
  const zeros = Array<string>(Math.max(0, GROUPS - before.length - after.length)).fill('0');
  const groups = [...before, ...zeros, ...after].slice(0, GROUPS_OF_NETWORK);
  return groups.map(group => Number.parseInt(group, 16).toString(16)).join(':');
}
