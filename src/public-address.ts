import { BlockList, isIP } from 'node:net';

/**
 * Whether an IP address belongs to the public internet: not to this machine, its network, a cloud's metadata service, nor
 * any other range of IANA's special-purpose registries (RFC 6890). What is no address at all is not public.
 */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  return family === 4 ? !SPECIAL.check(address, 'ipv4') : isPublicIpv6(address);
}

/** Global unicast is one block so far, RFC 4291 section 2.4, and within it some ranges hold an IPv4 address. */
function isPublicIpv6(address: string): boolean {
  return UNICAST.check(address, 'ipv6') && !SPECIAL.check(address, 'ipv6');
}

const UNICAST = new BlockList();
UNICAST.addSubnet('2000::', 3, 'ipv6');

/** https://www.iana.org/assignments/iana-ipv4-special-registry and iana-ipv6-special-registry. */
const SPECIAL = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  // Multicast, what is reserved, and the broadcast address.
  ['224.0.0.0', 3],
  // Azure's own services answer there from within every virtual machine.
  ['168.63.129.16', 32],
] as const) {
  SPECIAL.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  // Teredo, benchmarking, ORCHID and other protocols of the IETF.
  ['2001::', 23],
  ['2001:db8::', 32],
  // 6to4: the next 32 bits are an IPv4 address.
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  SPECIAL.addSubnet(network, prefix, 'ipv6');
}
