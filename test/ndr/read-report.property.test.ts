import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { LIMITS } from '../../src/ndr/limits';
import type { Ndr, Recipient } from '../../src/ndr/ndr';
import { type Report, readReport } from '../../src/ndr/read-report';
import { REASONS } from '../../src/ndr/reason';
import { REPORTERS } from '../../src/ndr/reporter';
import { UnreadableInput } from '../../src/ndr/unreadable-input';
import { quoted, throughSlack, throughTeams } from '../chat-products';
import { samples } from '../samples';

const RUNS = { numRuns: 300 };
jest.setTimeout(60_000);

const SAMPLES = samples().map(({ message }) => Buffer.from(message).toString('latin1'));

/** Lines and pieces that mean something to one of the readers. */
const PIECES = [
  ...['\n', '\n\n', '\r', ' ', '\0', '\t', '> ', '>>> ', '<<< ', '<', '>', '@', '…', '"', '(', '--', '&lt;'],
  ...[
    '550',
    '550 ',
    '550-',
    '5.1.1',
    '5.1.1 ',
    '(#5.1.1)',
    '4.4.7',
    '550 5.1.1 ',
    '503 RCPT first',
    'smtp; ',
  ],
  ...[
    'a@b.example',
    '<a@b.example>: ',
    'SMTP:',
    '[FAX:',
    '/o=A/ou=B/cn=C',
    'said: ',
    'To: ',
    'From: ',
    'Subject: ',
  ],
  ...[
    'Final-Recipient: rfc822; ',
    'Action: failed\n',
    'Action: delayed\n',
    'Status: 5.0.0\n',
    'Reporting-MTA: dns; ',
  ],
  ...[
    'User unknown',
    'mailbox full',
    'Event ID: 2375\n',
    'MSExchangeMSMI',
    '__proto__',
    'constructor',
    '\x1b[31m',
  ],
];

const piece = fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 20 }));
const places = fc.tuple(fc.nat(), fc.nat());

/** Ways to damage a text; the two numbers say where. */
const DAMAGES: Readonly<Record<string, (text: string, a: number, b: number, piece: string) => string>> = {
  cut: (text, a) => text.slice(0, a % (text.length + 1)),
  'cut at its start': (text, a) => text.slice(a % (text.length + 1)),
  'with a hole': (text, a, b) =>
    text.slice(0, a % (text.length + 1)) + text.slice((a % (text.length + 1)) + (b % 100)),
  'with something put in': (text, a, _, more) =>
    text.slice(0, a % (text.length + 1)) + more + text.slice(a % (text.length + 1)),
  'with a line twice': (text, a) =>
    withLines(text, lines => lines.toSpliced(a % lines.length, 0, lines[a % lines.length] ?? '')),
  'with two lines swapped': (text, a, b) =>
    withLines(text, lines =>
      lines
        .with(a % lines.length, lines[b % lines.length] ?? '')
        .with(b % lines.length, lines[a % lines.length] ?? ''),
    ),
  'in lower case': text => text.toLowerCase(),
  'in upper case': text => text.toUpperCase(),
  'on one line': text => text.replace(/\s+/g, ' '),
};

const damaged = fc
  .tuple(
    fc.constantFrom(...SAMPLES),
    fc.array(fc.tuple(fc.constantFrom(...Object.values(DAMAGES)), places, piece), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([sample, damages]) =>
    damages.reduce((text, [damage, [a, b], more]) => (text === '' ? text : damage(text, a, b, more)), sample),
  );

const INPUTS: readonly [string, fc.Arbitrary<string | Uint8Array>][] = [
  ['bytes', fc.uint8Array({ maxLength: 3_000 })],
  ['strings', fc.string({ unit: 'binary', maxLength: 3_000 })],
  ['pieces of reports', fc.array(piece, { maxLength: 80 }).map(pieces => pieces.join(''))],
  ['damaged reports', damaged],
  ['damaged reports as bytes', damaged.map(text => Buffer.from(text, 'latin1'))],
];

test.each(INPUTS)('%s are read as well-formed facts or are unreadable', async (_, inputs) => {
  await fc.assert(
    fc.asyncProperty(inputs, async input => {
      const report = await readOrNull(input);
      if (report?.ndr) expectWellFormed(report.ndr);
    }),
    RUNS,
  );
});

test.each(INPUTS)('%s are read the same way each time', async (_, inputs) => {
  await fc.assert(
    fc.asyncProperty(inputs, async input => {
      expect(await readOrNull(input)).toEqual(await readOrNull(input));
    }),
    { numRuns: 50 },
  );
});

async function readOrNull(input: string | Uint8Array): Promise<Report | null> {
  return readReport(input).catch((error: unknown) => {
    expect(error).toBeInstanceOf(UnreadableInput);
    return null;
  });
}

const STATUS_CODE = /^[245]\.\d{1,3}\.\d{1,3}$/;
const REPLY_CODE = /^[245]\d\d$/;
const UNPRINTABLE = /[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u;
const UNPRINTABLE_OR_SPACE = /\s/;

function expectWellFormed(ndr: Ndr): void {
  expect(ndr.recipients.length).toBeGreaterThan(0);
  expect(ndr.recipients.length).toBeLessThanOrEqual(LIMITS.recipients * 2);
  for (const recipient of ndr.recipients) expectRecipient(recipient);
  if (ndr.reporter !== null) expect(REPORTERS).toContain(ndr.reporter);
  for (const host of [ndr.reportingMta, ndr.remoteMta]) {
    if (host !== null) expect(host).toMatch(/^[^\s\p{Lu}]+$/u);
  }
  for (const { source, id } of ndr.events) {
    expect(Number.isInteger(id)).toBe(true);
    if (source !== null) expect(source).toMatch(/^\S.*$/);
  }
  for (const text of [ndr.diagnosticCode, ndr.x400?.reason, ndr.x400?.diagnostic]) {
    if (text != null) expect(text).not.toMatch(UNPRINTABLE);
  }
}

function expectRecipient({
  address,
  addressType,
  statusCode,
  replyCode,
  reason,
  permanent,
  action,
}: Recipient): void {
  if (address !== null) {
    expect(address).not.toBe('');
    expect(address).not.toMatch(UNPRINTABLE);
    if (address.includes('@')) expect(address).not.toMatch(UNPRINTABLE_OR_SPACE);
  }
  if (addressType !== null) expect(addressType).toMatch(/^[A-Z0-9]+$/);
  if (statusCode !== null) expect(statusCode).toMatch(STATUS_CODE);
  if (replyCode !== null) expect(replyCode).toMatch(REPLY_CODE);
  if (reason !== null) expect(REASONS).toContain(reason);
  expect([true, false, null]).toContain(permanent);
  expect(['failed', 'delayed']).toContain(action);
}

function withLines(text: string, change: (lines: string[]) => string[]): string {
  return change(text.split('\n')).join('\n');
}

/** Those that are not in a chat product's markup already and not in another charset than the product's. */
const PASTES = samples()
  .filter(({ message }) => isUtf8(message))
  .map(({ name, message }) => [name, Buffer.from(message).toString('utf8').replace(/\r\n?/g, '\n')] as const)
  .filter(([name]) => !/-(?:slack|teams)$/.test(name));

test.each(PASTES)('%s has the same codes whatever chat product it comes through', async (_, paste) => {
  const codes = await codesIn(paste);
  expect(await codesIn(throughSlack(paste))).toEqual(codes);
  expect(await codesIn(throughTeams(paste))).toEqual(codes);
  expect(await codesIn(quoted(paste))).toEqual(codes);
  expect(await codesIn(throughSlack(quoted(paste)))).toEqual(codes);
});

async function codesIn(paste: string) {
  const { ndr } = await readReport(paste);
  return ndr?.recipients.map(({ statusCode, replyCode }) => [statusCode, replyCode]);
}
