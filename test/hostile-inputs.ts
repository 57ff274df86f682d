import { createHash } from 'node:crypto';
import { outlookItem } from './ndr/outlook-item';

/** An input made to crash, stall or fill a reader. */
export interface HostileInput {
  readonly name: string;
  /** A string is pasted, bytes are a file. Some are 25 MB, so each is made when it is needed and not kept. */
  readonly make: () => string | Uint8Array;
}

const KB = 1024;
const MB = 1024 * KB;
/** The largest input that is read at all. */
const MOST = 25 * MB;

/** What an attacker, a broken mail system or a child with a keyboard may send. */
export const HOSTILE_INPUTS: readonly HostileInput[] = [
  { name: 'nothing', make: () => new Uint8Array() },
  { name: 'an empty paste', make: () => '' },
  { name: '25 MB of random bytes', make: () => randomBytes(MOST) },
  { name: '25 MB of NUL bytes', make: () => new Uint8Array(MOST) },
  { name: '25 MB of carriage returns', make: () => Buffer.alloc(MOST, '\r') },
  { name: '25 MB of empty lines pasted', make: () => '\n'.repeat(MOST) },
  { name: 'a NUL between all letters', make: () => Buffer.from([...BARE_REPORT].join('\0')) },
  { name: 'lone surrogates', make: () => `${BARE_REPORT}\ud800${'\udc00\ud83d'.repeat(MB)}` },

  { name: 'MIME parts nested 1,000 deep', make: () => nestedParts(1_000) },
  { name: 'mails attached to mails 1,000 deep', make: () => nestedMails(1_000) },
  { name: 'mails in base64 in base64', make: () => encodedMails(40) },
  { name: 'a million parts', make: () => multipart('--b\n\nx\n'.repeat(MB)) },
  { name: '25 MB of boundaries of other mails', make: () => multipart(fill('--other\n')) },
  { name: 'a boundary that begins every line', make: () => multipart(fill('--b x\n')) },
  {
    name: 'a header of one field of 10 MB',
    make: () => mail([`X-Long: ${'x'.repeat(10 * MB)}`], BARE_REPORT),
  },
  { name: 'a header of 10 MB in fields', make: () => mail([fill('X-Field: x\n', 10 * MB)], BARE_REPORT) },
  {
    name: 'a header of 10 MB in folded lines',
    make: () => mail([`X-Fold: a\n${fill(' x\n', 10 * MB)}`], BARE_REPORT),
  },
  {
    name: 'a subject of 1 MB',
    make: () => mail([`Subject: ${'Undeliverable '.repeat(MB / 14)}`], BARE_REPORT),
  },
  {
    name: 'a subject of 1 MB in a paste',
    make: () => `Subject: ${'delivery '.repeat(MB / 9)}\n\n${BARE_REPORT}`,
  },
  {
    name: 'encoded words',
    make: () => mail([`Subject: ${fill('=?utf-8?B?4g==?= ', 200 * KB)}`], BARE_REPORT),
  },
  {
    name: 'halves of encoded words',
    make: () => mail([`Subject: ${fill('=?utf-8?q?', 200 * KB)}`], BARE_REPORT),
  },
  { name: 'a million mail headers', make: () => fill('Received: from a by b\nFrom: a@b.example\n', MOST) },

  {
    name: 'base64 of zeros in a text part',
    make: () => textPart('text/plain', 'base64', base64Lines('A', 20 * MB)),
  },
  {
    name: 'base64 of tags in an HTML part',
    make: () => textPart('text/html', 'base64', base64Lines('PGI+', 20 * MB)),
  },
  {
    name: '1,000 parts of base64',
    make: () => manyParts('text/html', 'base64', base64Lines('PGI+', 24 * KB)),
  },
  {
    name: 'quoted-printable of soft line breaks',
    make: () => textPart('text/plain', 'quoted-printable', fill('=\n', 20 * MB)),
  },
  {
    name: 'an attached zip bomb',
    make: () => textPart('application/zip', 'base64', base64Lines('UEsDBBQA', 20 * MB)),
  },
  {
    name: '1,000 parts of a broken charset',
    make: () => manyParts('text/plain; charset=shift_jis', '8bit', '\x82\xFF'.repeat(12 * KB)),
  },
  { name: 'HTML of a million nested tags', make: () => textPart('text/html', '7bit', '<div>'.repeat(MB)) },
  { name: 'HTML of a million nested tags pasted', make: () => '<div>'.repeat(MB) + '</div>'.repeat(MB) },
  { name: 'HTML of entities', make: () => textPart('text/html', '7bit', '&amp;'.repeat(MB)) },

  { name: '100,000 recipients in a delivery status', make: () => deliveryStatus(100_000) },
  { name: '100,000 recipients pasted as delivery status', make: () => statusGroups(100_000) },
  { name: '100,000 recipients in a list', make: () => recipientList(100_000) },
  {
    name: '100,000 recipients in a header field',
    make: () => mail([`X-Failed-Recipients: ${fill('a@b.example, ', 2 * MB)}`], BARE_REPORT),
  },
  {
    name: '100,000 recipients with their refusals',
    make: () => `${FRAME}\n${numbered(100_000, n => `<r${n}@example.org>: 550 5.1.1 User unknown\n`)}`,
  },
  {
    name: '100,000 recipients in dialogues',
    make: () =>
      `${FRAME}\n${numbered(100_000, n => `>>> RCPT TO:<r${n}@example.org>\n<<< 550 5.1.1 User unknown\n550 5.1.1 <r${n}@example.org>... User unknown\n`)}`,
  },
  { name: '100,000 refusals', make: () => `${FRAME}\n${fill('550 5.1.1 User unknown\n', 3 * MB)}` },
  { name: 'a refusal without end', make: () => `${FRAME}\n<<< 550-no\n${fill('<<< 550-no\n', 3 * MB)}` },
  {
    name: '100,000 events',
    make: () =>
      numbered(100_000, n => `MSExchangeMSMI Error Session Error ${n % 99_999} N/A\nEvent ID: ${n}\n`),
  },
  { name: 'a field of a delivery status without end', make: () => statusGroups(1) + fill(' x\n', 3 * MB) },

  { name: 'a line of 5 MB', make: () => `${BARE_REPORT} ${'word '.repeat(MB)}` },
  { name: 'a word of 5 MB', make: () => `${BARE_REPORT} ${'w'.repeat(5 * MB)}` },
  { name: 'words of 60 KB', make: () => `${BARE_REPORT} ${fill(`${'w'.repeat(60 * KB)} `, 5 * MB)}` },
  ...[
    '@',
    '<',
    '>',
    '550 ',
    '5.1.1 ',
    '5.',
    'a.',
    'a@',
    'a@b ',
    '…',
    '-',
    '_',
    '"',
    ' ',
    '\t',
    '\n>',
    '(',
    '[',
    ':',
    '\u3000',
    'あ',
    '&lt;',
    '=?',
    '<mailto:a|',
    '<https://',
    '<at>',
    '<@U',
    'X-A: ',
    'From: ',
    'user ',
    'unknown user … ',
    'Event ID ',
    '192.',
    '1:1:',
    '"a":"',
    'MSExchange ',
    'to ',
    ' /o=a',
    '1/',
    'version ',
    '\u0130',
    '\ufb03',
  ].map(
    (unit): HostileInput => ({ name: `5 MB of ${JSON.stringify(unit)}`, make: () => fill(unit, 5 * MB) }),
  ),
  ...[
    '@',
    'a.',
    '5.1.1 ',
    '550 ',
    'a@b.example ',
    'user ',
    '<',
    '-',
    'あ',
    '[1',
    '"',
    ' to a@b.example',
    '550-',
  ].map(
    (unit): HostileInput => ({
      name: `a report with 250 KB of ${JSON.stringify(unit)}`,
      make: () => `${FRAME}\n<a@b.example>: 550 5.1.1 ${fill(unit, 250 * KB)}`,
    }),
  ),
  ...[
    '@',
    'a.',
    '5.1.1 ',
    '550 x ',
    '<a@b.example>: 550 x',
    'user ',
    '- ',
    'あ',
    'x:',
    'Event ID: 7',
    'Received: x',
    '>>> DATA',
    'To: a@b.example',
  ].map(
    (unit): HostileInput => ({
      name: `a report with 250 KB of lines ${JSON.stringify(unit)}`,
      make: () => `${FRAME}\n${fill(`${unit}\n`, 250 * KB)}`,
    }),
  ),

  { name: 'escape sequences and turned text', make: () => TERMINAL_ATTACK },
  { name: 'an Outlook file of zeros', make: () => Buffer.concat([COMPOUND_FILE, Buffer.alloc(MB)]) },
  {
    name: 'an Outlook file of random bytes',
    make: () => Buffer.concat([COMPOUND_FILE, randomBytes(MOST - 8)]),
  },
  { name: 'half an Outlook file', make: () => OUTLOOK_FILE.subarray(0, OUTLOOK_FILE.length / 2) },
  {
    name: 'an Outlook file with a body of 20 MB',
    make: () => outlookItem({ '1000001F': fill('550 5.1.1 ', 10 * MB) }),
  },
  {
    name: 'an Outlook file of 0xFF',
    make: () => Buffer.concat([COMPOUND_FILE, Buffer.alloc(MOST - 8, 0xff)]),
  },
];

/** What only a test of one part uses; too large to be read at all. */
export const TOO_LARGE = (): Uint8Array => new Uint8Array(26 * MB);

/** A report as short as one can be. */
export const BARE_REPORT = '<a@b.example>: 550 5.1.1 User unknown';

/** How Sendmail opens a report. */
const FRAME =
  'From: Mail Delivery Subsystem <mailer-daemon@example.net>\nSubject: Returned mail\n\n----- The following addresses had permanent fatal errors -----';

/** Clears the screen, writes over its line, sets a title and turns the direction of writing. */
export const TERMINAL_ATTACK = `${FRAME}
<a\u202e@b.example>: 550 5.1.1 User \x1b[2J\x1b[31munknown\x9b31m\x07\r550 5.1.1 fine \u2066\x1b]0;owned\x07 \u200f\ufeff\x08\x7f`;

const COMPOUND_FILE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const OUTLOOK_FILE = outlookItem({
  '001A001F': 'REPORT.IPM.Note.NDR',
  '1000001F': `${FRAME}\n${BARE_REPORT}`.repeat(100),
});

function fill(unit: string, length = MOST): string {
  return unit.repeat(length / unit.length);
}

function numbered(count: number, line: (n: number) => string): string {
  return Array.from({ length: count }, (_, n) => line(n)).join('');
}

/** The same bytes each time, and no pattern in them. */
function randomBytes(length: number): Uint8Array {
  return createHash('shake256', { outputLength: length }).digest();
}

function mail(fields: readonly string[], body: string): Uint8Array {
  const header = [
    'Return-Path: <>',
    'Received: from mx.example.net by mail.example.org',
    'From: MAILER-DAEMON@mx.example.net',
    ...fields,
  ];
  return Buffer.from(`${header.map(field => `${field.trimEnd()}\n`).join('')}\n${body}`, 'latin1');
}

function multipart(body: string, type = 'multipart/mixed'): Uint8Array {
  return mail([`Content-Type: ${type}; boundary=b`], body.slice(0, MOST - 1 * KB));
}

function part(type: string, encoding: string, body: string): string {
  return `--b\nContent-Type: ${type}\nContent-Transfer-Encoding: ${encoding}\n\n${body}\n`;
}

function textPart(type: string, encoding: string, body: string): Uint8Array {
  return multipart(part('text/plain', '7bit', BARE_REPORT) + part(type, encoding, body));
}

function manyParts(type: string, encoding: string, body: string): Uint8Array {
  return multipart(part(type, encoding, body).repeat(1_000));
}

function base64Lines(unit: string, length: number): string {
  return fill(`${fill(unit, 72)}\n`, length);
}

function nestedParts(depth: number): Uint8Array {
  const inside = numbered(depth, n => `--b${n}\nContent-Type: multipart/mixed; boundary=b${n + 1}\n\n`);
  return mail(['Content-Type: multipart/mixed; boundary=b0'], `${inside}--b${depth}\n\n${BARE_REPORT}\n`);
}

function nestedMails(depth: number): Uint8Array {
  const header = 'Return-Path: <>\nFrom: MAILER-DAEMON@example.net\nContent-Type: message/rfc822\n\n';
  return Buffer.from(header.repeat(depth) + BARE_REPORT);
}

/** Each level makes it a third longer, and each is decoded anew. */
function encodedMails(depth: number): Uint8Array {
  let source = mail([], BARE_REPORT);
  for (let level = 0; level < depth && source.length < MOST / 2; level++) {
    const encoded = Buffer.from(source).toString('base64').replace(/.{76}/g, '$&\n');
    source = multipart(
      `--b\nContent-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n${encoded}\n--b--\n`,
    );
  }
  return source;
}

function statusGroups(recipients: number): string {
  const group = (n: number) =>
    `\nFinal-Recipient: rfc822; r${n}@example.org\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 User unknown\n`;
  return `Reporting-MTA: dns; mx.example.net\n${numbered(recipients, group)}`;
}

function deliveryStatus(recipients: number): Uint8Array {
  const report = part('text/plain', '7bit', 'Your message could not be delivered.');
  const status = `--b\nContent-Type: message/delivery-status\n\n${statusGroups(recipients)}`;
  return multipart(`${report}${status}--b--\n`, 'multipart/report; report-type=delivery-status');
}

function recipientList(recipients: number): string {
  return `${FRAME}\n${numbered(recipients, n => `<r${n}@example.org>\n`)}\n550 5.1.1 User unknown\n`;
}
