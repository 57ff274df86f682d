import { encode } from 'iconv-lite';
import { openMessage } from '../../src/ndr/open-message';
import { UnreadableInput } from '../../src/ndr/unreadable-input';
import { outlookItem, type Storage } from './outlook-item';

/** A property stream with the code page of the item's old strings. */
function codePage(number: number, headerLength = 32): Uint8Array {
  const stream = Buffer.alloc(headerLength + 16);
  stream.writeUInt32LE(0x3ffd0003, headerLength);
  stream.writeUInt32LE(number, headerLength + 8);
  return stream;
}

const PROPERTIES = '__properties_version1.0';
const CLASS = '001A001F';
const SUBJECT = '0037001F';
const TRANSPORT_HEADERS = '007D001F';
const SENDER = '0C1A001F';
const BODY = '1000001F';
const ANSI_BODY = '1000001E';
const COMPRESSED_RTF = '10090102';
const HTML = '10130102';
const REPORT_TEXT = '1001001F';
const DISPLAY_NAME = '3001001F';
const ADDRESS = '3003001F';
const EMBEDDED = '3701000D';

const NDR: Storage = {
  [CLASS]: 'REPORT.IPM.Note.NDR',
  [SUBJECT]: 'Undeliverable: Invoice',
  [SENDER]: 'System Administrator',
  [BODY]: 'Your message did not reach bob@example.com<mailto:bob@example.com>\r\n#550 5.1.1',
  [PROPERTIES]: codePage(1252),
};

test('the body, the subject and the sender are read', async () => {
  const message = await openMessage(outlookItem(NDR));
  expect(message.form).toBe('msg');
  expect(message.lines).toEqual(['Your message did not reach bob@example.com', '#550 5.1.1']);
  expect(message.headers.get('subject')).toEqual(['Undeliverable: Invoice']);
  expect(message.headers.get('from')).toEqual(['System Administrator']);
});

test("the transport's header outranks Outlook's own fields", async () => {
  const header =
    'Received: from mx.example.net\r\n by mail.example.org\r\nSubject: =?utf-8?Q?Zustellung_f=C3=BCr?=\r\n';
  const { headers } = await openMessage(outlookItem({ ...NDR, [TRANSPORT_HEADERS]: header }));
  expect(headers.get('received')).toEqual(['from mx.example.net by mail.example.org']);
  expect(headers.get('subject')).toEqual(['Zustellung für']);
});

test("old strings are decoded by the item's code page", async () => {
  const { [BODY]: _, ...rest } = NDR;
  const item = {
    ...rest,
    [ANSI_BODY]: encode('Почтовый ящик переполнен', 'windows-1251'),
    [PROPERTIES]: codePage(1251),
  };
  expect((await openMessage(outlookItem(item))).lines).toEqual(['Почтовый ящик переполнен']);
});

test('HTML is read where there is no plain body', async () => {
  const { [BODY]: _, ...rest } = NDR;
  const html = Buffer.from('<html><body><p>Couldn’t deliver to<br>bob@example.com</p></body></html>');
  expect((await openMessage(outlookItem({ ...rest, [HTML]: html }))).lines).toEqual([
    "Couldn't deliver to",
    'bob@example.com',
  ]);
});

/** An RTF body as it is stored without compression ([MS-OXRTFCP] section 2.1.3.1.5). */
function storedRtf(rtf: string): Uint8Array {
  const header = Buffer.alloc(16);
  header.writeUInt32LE(rtf.length + 12, 0);
  header.writeUInt32LE(rtf.length, 4);
  header.write('MELA', 8, 'latin1');
  return Buffer.concat([header, Buffer.from(rtf, 'latin1')]);
}

/** The example of [MS-OXRTFCP] section 3.1.1: `{\rtf1\ansi\ansicpg1252\pard hello world}`. */
const COMPRESSED_EXAMPLE = Buffer.from(
  '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0',
  'hex',
);

test.each([
  ['compressed RTF', COMPRESSED_EXAMPLE, ['hello world']],
  [
    'RTF with fonts, fields, symbols and other characters',
    storedRtf(
      "{\\rtf1\\ansi\\ansicpg1251{\\fonttbl{\\f0 Arial;}}{\\*\\htmltag64 <p>}\\'cf\\'ee\\'f7\\'f2\\'e0\\par " +
        '{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt a@b.example}}\\line 5.1.1\\tab\\{x\\} caf\\u233?\\rquote s}',
    ),
    ['Почта', 'a@b.example', "5.1.1\t{x} café's"],
  ],
])('%s is read where there is no other body', async (_, rtf, lines) => {
  const { [BODY]: __, ...rest } = NDR;
  expect((await openMessage(outlookItem({ ...rest, [COMPRESSED_RTF]: rtf }))).lines).toEqual(lines);
});

test('a report without a body gives what its recipients say', async () => {
  const { [BODY]: _, ...rest } = NDR;
  const recipient = {
    [DISPLAY_NAME]: 'Bob',
    [ADDRESS]: 'bob@example.com',
    [REPORT_TEXT]: 'The recipient does not exist. <mx.example.com #5.1.1>',
    [PROPERTIES]: codePage(1252, 8),
  };
  const message = await openMessage(outlookItem({ ...rest, '__recip_version1.0_#00000000': recipient }));
  expect(message.lines).toEqual([
    'Bob <bob@example.com>',
    'The recipient does not exist. <mx.example.com #5.1.1>',
  ]);
});

test('a report that was forwarded as an attachment is opened in place of the item around it', async () => {
  const embedded = { ...NDR, [PROPERTIES]: codePage(1252, 24) };
  const forwarded = {
    [CLASS]: 'IPM.Note',
    [BODY]: 'see attached',
    '__attach_version1.0_#00000000': { [EMBEDDED]: embedded },
  };
  const message = await openMessage(outlookItem(forwarded));
  expect(message.headers.get('subject')).toEqual(['Undeliverable: Invoice']);
  expect(message.lines).toContain('#550 5.1.1');
});

const FILE = outlookItem(NDR);

function damaged(offset: number, value: number): Uint8Array {
  const copy = Buffer.from(FILE);
  copy.writeInt32LE(value, offset);
  return copy;
}

function sectorOffset(headerOffset: number): number {
  return (Buffer.from(FILE).readInt32LE(headerOffset) + 1) * 512;
}

test.each([
  ['is cut off', FILE.subarray(0, 700)],
  ['holds nothing', outlookItem({})],
  ['claims more sectors than it has', damaged(0x2c, 0x7fffffff)],
  [
    'has a directory chain that goes in a circle',
    damaged(
      sectorOffset(0x4c) + Buffer.from(FILE).readInt32LE(0x30) * 4,
      Buffer.from(FILE).readInt32LE(0x30),
    ),
  ],
  ['has an entry that is its own sibling', damaged(sectorOffset(0x30) + 128 + 0x48, 1)],
  ['has a stream longer than the file', damaged(sectorOffset(0x30) + 128 + 0x78, 0x7fffffff)],
])('a file that %s is refused with what to do instead', async (_, file) => {
  const opened = openMessage(file);
  await expect(opened).rejects.toThrow(UnreadableInput);
  await expect(opened).rejects.toThrow(/paste (?:its|the) text/i);
});
