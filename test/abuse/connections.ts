import dns from 'node:dns';
import { Socket } from 'node:net';

/** What this process looked up and connected to while it was watched. */
export interface WatchedConnections {
  readonly lookedUp: readonly string[];
  readonly connectedTo: readonly string[];
}

/**
 * Watches connections but those to the ports of `ours`, until jest restores its mocks. Every name leads to `addresses`; none
 * is known where there are none.
 */
export function watchConnections(ours: readonly string[], addresses: readonly string[]): WatchedConnections {
  const lookedUp: string[] = [];
  const connectedTo: string[] = [];
  const ports = ours.map(url => new URL(url).port);

  const answer = (name: string, options: dns.LookupAllOptions, callback: Answering) => {
    lookedUp.push(name);
    const found = addresses.map(address => ({ address, family: address.includes(':') ? 6 : 4 }));
    if (found.length === 0) callback(Object.assign(new Error('not known'), { code: 'ENOTFOUND' }), '');
    else if (options.all) callback(null, found);
    else callback(null, found[0]?.address ?? '', found[0]?.family);
  };
  jest.spyOn(dns, 'lookup').mockImplementation(answer as typeof dns.lookup);

  const { connect } = Socket.prototype;
  jest.spyOn(Socket.prototype, 'connect').mockImplementation(function (this: Socket, ...given: unknown[]) {
    const [options] = given.flat() as { host?: string; port?: number; path?: string }[];
    // A connection by name is one only once its name has led somewhere.
    if (!ports.includes(String(options?.port))) {
      this.once('connectionAttempt', (ip, port) => connectedTo.push(`${ip}:${port}`));
    }
    return Reflect.apply(connect, this, given);
  });
  return { lookedUp, connectedTo };
}

type Answering = (error: Error | null, found: unknown, family?: number) => void;
