import { addressesIn, canonical, findAddresses, localPart, sameAddress } from '../../src/ndr/address';

test.each([
  ['alone', 'anna@example.com', ['anna@example.com']],
  ['in angle brackets', '<anna@example.com>: host said', ['anna@example.com']],
  ['in brackets of a display name', 'Anna Example (anna@example.com)', ['anna@example.com']],
  ['in single quotes', "'anna@example.com' on 3/1/2024", ['anna@example.com']],
  ['behind a type', 'smtp:anna@example.com failed', ['anna@example.com']],
  ['behind an address type of RFC 3464', 'rfc822;anna@example.com', ['anna@example.com']],
  ['at the end of a sentence', 'Nobody knows anna@example.com.', ['anna@example.com']],
  ['before an ellipsis', '<anna@example.com>... User unknown', ['anna@example.com']],
  ['with a tag', 'anna+news@example.com', ['anna+news@example.com']],
  ['with a quoted local part', '"anna b"@example.com', ['"anna b"@example.com']],
  ['at an address literal', 'root@[192.0.2.1] failed', ['root@[192.0.2.1]']],
  ['at an IPv6 address literal', 'root@[IPv6:2001:db8::1]', ['root@[IPv6:2001:db8::1]']],
  ['of a bounce path', 'bounce-1=anna=example.com@example.net', ['bounce-1=anna=example.com@example.net']],
  ['with letters outside ASCII', 'jörg@müller.example', ['jörg@müller.example']],
  ['wrapped by Exchange', 'IMCEAFAX-+49@example.com', ['IMCEAFAX-+49@example.com']],
  ['with an apostrophe', "pat.o'hara@example.com", ["pat.o'hara@example.com"]],
  ['inside a Japanese sentence', '宛先hanako@example.comは存在しません', ['hanako@example.com']],
  [
    'several times',
    'from <anna@example.com> to bob@example.net, carl@example.org',
    ['anna@example.com', 'bob@example.net', 'carl@example.org'],
  ],
])('an address is found %s', (_, line, addresses) => {
  expect(addressesIn(line)).toEqual(addresses);
});

test.each(['@example.com', 'anna@', 'anna @ example.com', 'lunch @ noon', '@', ''])(
  '%j holds no address',
  line => {
    expect(addressesIn(line)).toEqual([]);
  },
);

test('an address comes with its offsets, so that the words around it can be read', () => {
  const line = 'to <anna@example.com>, bob@example.net';
  expect(findAddresses(line).map(({ start, end }) => line.slice(start, end))).toEqual([
    'anna@example.com',
    'bob@example.net',
  ]);
});

test.each([
  ['case', 'Anna@Example.COM', 'anna@example.com', true],
  ['the quotes of a local part', '"anna"@example.com', 'anna@example.com', true],
  ['the tag', 'anna+news@example.com', 'anna@example.com', false],
  ['the domain', 'anna@example.com', 'anna@example.net', false],
  ['a host before the domain', 'anna@mx.example.com', 'anna@example.com', false],
])('whether two spellings name one mailbox: %s', (_, a, b, same) => {
  expect(sameAddress(a, b)).toBe(same);
  expect(canonical(a) === canonical(b)).toBe(same);
});

test.each([
  ['MAILER-DAEMON@example.org', 'mailer-daemon'],
  ['"a@b"@example.org', '"a@b"'],
])('the local part of %s is what stands before the last @', (address, local) => {
  expect(localPart(address)).toBe(local);
});

test('a line of nothing but @ is read in one pass', () => {
  expect(addressesIn('@'.repeat(20_000))).toEqual([]);
});
