import fc from 'fast-check';
import { openMessage } from '../../src/ndr/open-message';
import { UnreadableInput } from '../../src/ndr/unreadable-input';

const RUNS = { numRuns: 200 };
const UNPRINTABLE =
  /[\x00-\x08\x0A-\x1F\x7F-\x9F]|\p{Surrogate}|[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]|[ \t]$/u;

const SOURCE = [
  'Return-Path: <>',
  'Received: from mx.example.net by mail.example.org; Thu, 29 Apr 2021 10:00:00 +0000',
  'From: MAILER-DAEMON@mx.example.net',
  'Content-Type: multipart/report; report-type=delivery-status; boundary="sep"',
  '',
  '--sep',
  'Content-Type: multipart/alternative; boundary="alt"',
  '',
  '--alt',
  'Content-Type: text/html; charset=iso-2022-jp',
  '',
  '<p>\x1B$B%(%i!<\x1B(B &lt;bob@example.com&gt; =3D</p>',
  '--alt--',
  '--sep',
  'Content-Type: message/delivery-status',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'Reporting-MTA: dns; mx.example.net',
  '',
  'Final-Recipient: rfc822; bob=40example.com',
  'Action: failed',
  '--sep',
  'Content-Type: message/rfc822',
  'Content-Transfer-Encoding: base64',
  '',
  'U3ViamVjdDogSW52b2ljZQoKSGVsbG8=',
  '--sep--',
].join('\r\n');

/** Pieces that mean something to one of the readers. */
const PIECES = [
  ...[
    '\n',
    '\r',
    '\0',
    ' ',
    '--sep',
    '--sep--',
    '--alt',
    'Content-Type: ',
    'multipart/mixed; boundary=',
    'text/html',
    'base64',
  ],
  ...[
    '=?utf-8?B?',
    '?=',
    '=\n',
    '&lt;',
    '<mailto:',
    '<https://',
    '|',
    '>',
    '<p>',
    '</p>',
    '<at>',
    '</at>',
    '> ',
    '>>> ',
    '```',
  ],
  ...['\uD800', '\u202E', '\uFEFF', '\xE9', '\x1B$B', '日本', 'Final-Recipient: a', 'Received: b', 'From '],
];

const mutatedSource = fc
  .array(
    fc.tuple(
      fc.nat(SOURCE.length),
      fc.nat(60),
      fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary' })),
    ),
    {
      maxLength: 8,
    },
  )
  .map(edits =>
    edits.reduce(
      (text, [at, deleted, piece]) => text.slice(0, at) + piece + text.slice(at + deleted),
      SOURCE,
    ),
  );
const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map(pieces => pieces.join(''));
const compoundFile = fc
  .uint8Array({ maxLength: 3000 })
  .map(bytes => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), bytes]));

test.each<[string, fc.Arbitrary<string | Uint8Array>]>([
  ['bytes', fc.uint8Array({ maxLength: 2000 })],
  ['strings', fc.string({ unit: 'binary', maxLength: 2000 })],
  ['mutated mail source', mutatedSource],
  ['mutated mail source as bytes', mutatedSource.map(text => Buffer.from(text, 'latin1'))],
  ['markup', soup],
  ['files that begin like Outlook items', compoundFile],
])('any %s open to printable lines or are unreadable', async (_, inputs) => {
  await fc.assert(
    fc.asyncProperty(inputs, async input => {
      const message = await openMessage(input).catch((error: unknown) => {
        expect(error).toBeInstanceOf(UnreadableInput);
        return null;
      });
      const values = [message?.headers, ...(message?.deliveryStatus ?? [])].flatMap(fields =>
        [...(fields?.values() ?? [])].flat(),
      );
      const lines = [...(message?.lines ?? []), ...(message?.original ?? []), ...values];
      expect(lines.filter(line => UNPRINTABLE.test(line))).toEqual([]);
    }),
    RUNS,
  );
});
