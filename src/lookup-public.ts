import dns from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address';

/** A name that should lead into the internet leads elsewhere. */
class NotPublic extends Error {}

/**
 * Looks a name up for a connection, which then goes to the very addresses that were looked at: a resolver that answers
 * differently the next time (DNS rebinding) is not asked again. Fails with NotPublic where any of them is not public.
 */
export const lookupPublic: LookupFunction = (name, options, callback) => {
  dns.lookup(name, { ...options, all: true }, (error, found) => {
    const [first] = found ?? [];
    if (error !== null || first === undefined) return callback(error ?? new NotPublic(), '');
    if (!found.every(({ address }) => isPublicAddress(address))) return callback(new NotPublic(), '');
    if (options.all) callback(null, found);
    else callback(null, first.address, first.family);
  });
};
