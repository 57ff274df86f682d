/** Whether a host name or address means this machine: 127.0.0.0/8 and ::1, as URLs and sockets write them. */
export function isLoopback(host: string): boolean {
  return LOOPBACK_NAMES.includes(host) || LOOPBACK_IPV4.test(host);
}

const LOOPBACK_NAMES = ['localhost', '::1', '[::1]'];
/** An IPv6 socket names an IPv4 peer with the prefix. */
const LOOPBACK_IPV4 = /^(?:::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/;
