import { openMessage } from '../../src/ndr/open-message';
import { UnreadableInput } from '../../src/ndr/unreadable-input';

const HEADER = [
  'Return-Path: <>',
  'Received: from mx.example.net (mx.example.net [192.0.2.7])',
  '\tby mail.example.org with ESMTP id 1; Thu, 29 Apr 2021 10:00:00 +0000',
  'From: Mail Delivery System <MAILER-DAEMON@mx.example.net>',
  'To: anna@example.org',
  'Subject: =?utf-8?Q?Undelivered_=E2=80=93?= =?utf-8?Q?_returned?=',
  'MIME-Version: 1.0',
].join('\n');

const NOTICE = '<bob@example.com>: host mx.example.com[198.51.100.3] said: 550 5.1.1 No such user';
const STATUS = [
  'Reporting-MTA: dns; mx.example.net',
  'Arrival-Date: Thu, 29 Apr 2021 09:59:58 +0000',
  '',
  'Final-Recipient: rfc822; bob@example.com',
  'Action: failed',
  'Status: 5.1.1',
  'Diagnostic-Code: smtp; 550 5.1.1',
  '    No such user',
].join('\n');
const RETURNED = [
  'From: Anna <anna@example.org>',
  'To: bob@example.com',
  'Subject: Invoice',
  '',
  'Dear Bob, the invoice.',
].join('\n');

interface Part {
  readonly header: string;
  readonly body: string;
}
const NOTICE_PART: Part = { header: 'Content-Type: text/plain; charset=us-ascii', body: NOTICE };
const STATUS_PART: Part = { header: 'Content-Type: message/delivery-status', body: STATUS };
const RETURNED_PART: Part = { header: 'Content-Type: message/rfc822', body: RETURNED };

function multipart(type: string, ...parts: readonly Part[]): string {
  const bodies = parts.map(({ header, body }) => `--sep\n${header}\n\n${body}\n`).join('');
  return `${HEADER}\nContent-Type: multipart/${type}; boundary="sep"\n\nThis is a MIME message.\n\n${bodies}--sep--\n`;
}

const REPORT = multipart('report; report-type=delivery-status', NOTICE_PART, STATUS_PART, RETURNED_PART);

describe('mail source', () => {
  test('a report gives its notice, its delivery status and the returned message, each apart', async () => {
    const message = await openMessage(REPORT);
    expect(message.form).toBe('eml');
    expect(message.lines).toEqual([NOTICE]);
    expect(message.deliveryStatus.map(group => Object.fromEntries(group))).toEqual([
      { 'reporting-mta': ['dns; mx.example.net'], 'arrival-date': ['Thu, 29 Apr 2021 09:59:58 +0000'] },
      {
        'final-recipient': ['rfc822; bob@example.com'],
        action: ['failed'],
        status: ['5.1.1'],
        'diagnostic-code': ['smtp; 550 5.1.1 No such user'],
      },
    ]);
    expect(message.original).toEqual(RETURNED.split('\n'));
    expect(message.cut).toEqual([]);
  });

  test('header fields are unfolded, decoded and kept in order', async () => {
    const { headers } = await openMessage(REPORT);
    expect(headers.get('subject')).toEqual(['Undelivered – returned']);
    expect(headers.get('received')).toEqual([
      'from mx.example.net (mx.example.net [192.0.2.7]) by mail.example.org with ESMTP id 1; Thu, 29 Apr 2021 10:00:00 +0000',
    ]);
  });

  test.each([
    ['CR LF', REPORT.replaceAll('\n', '\r\n')],
    ['bare CR', REPORT.replaceAll('\n', '\r')],
    ['bytes', Buffer.from(REPORT)],
    ['a byte order mark', `\uFEFF${REPORT}`],
    ['empty lines above', `\n\n \n${REPORT}`],
    ['an mbox line above', `From MAILER-DAEMON Thu Apr 29 10:00:00 2021\n${REPORT}`],
    ['a greeting above', `hi all, can anyone help with this bounce?\n\n${REPORT}`],
    ['the rest of a cut field above', `\tfor <anna@example.org>\n${REPORT}`],
    ['the header cut off', REPORT.slice(REPORT.indexOf('--sep'))],
    [
      'the header cut off above dashes',
      REPORT.slice(REPORT.indexOf('--sep')).replaceAll('--sep', '------=_sep'),
    ],
    ['no closing boundary', REPORT.replace('--sep--\n', '')],
    ['a boundary other than declared', REPORT.replace('boundary="sep"', 'boundary="other"')],
    ['no boundary declared', REPORT.replace('; boundary="sep"', '')],
    ['no Content-Type', REPORT.replace(/Content-Type: multipart.*\n/, '')],
    ['Slack markup', REPORT.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')],
    [
      'Teams markup',
      `<p><at id="0">Bot</at>&nbsp;what is this?</p>${REPORT.replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replace(/^\t/gm, '&nbsp;&nbsp;')
        .split('\n')
        .map(line => `<div>${line || '&nbsp;'}</div>`)
        .join('')}`,
    ],
  ])('with %s it opens as the same report', async (_, source) => {
    const message = await openMessage(source);
    expect(message.form).toBe('eml');
    expect(message.lines).toEqual([NOTICE]);
    expect(message.deliveryStatus[1]?.get('status')).toEqual(['5.1.1']);
    expect(message.original).toContain('Subject: Invoice');
  });

  test.each([
    ['quoted-printable', 'iso-8859-1', 'Zustellung f=FCr=\n bob fehlgeschlagen'],
    ['base64', 'utf-8', Buffer.from('Zustellung für bob fehlgeschlagen').toString('base64')],
    ['8bit', 'utf-8', Buffer.from('Zustellung für bob fehlgeschlagen').toString('latin1')],
    ['8bit', 'us-ascii', Buffer.from('Zustellung für bob fehlgeschlagen').toString('latin1')],
    ['8bit', 'utf-8', 'Zustellung f\xFCr bob fehlgeschlagen'],
    ['quoted-printable', 'windows-1252', 'Zustellung f=FCr bob fehlgeschlagen'],
    ['base64', 'utf-8', 'Zustellung für bob fehlgeschlagen'],
    ['x-unknown', 'x-unknown', 'Zustellung für bob fehlgeschlagen'],
  ])('text in %s and %s is decoded', async (encoding, charset, body) => {
    const header = `Content-Type: text/plain; charset=${charset}\nContent-Transfer-Encoding: ${encoding}`;
    const message = await openMessage(`${HEADER}\n${header}\n\n${body}\n`);
    expect(message.lines).toEqual(['Zustellung für bob fehlgeschlagen']);
  });

  test('base64 that breaks off in the middle gives what there is', async () => {
    const body = Buffer.from(`${NOTICE}\nand more`).toString('base64').slice(0, -3);
    const message = await openMessage(`${HEADER}\nContent-Transfer-Encoding: base64\n\n${body}`);
    expect(message.lines[0]).toBe(NOTICE);
  });

  const HTML_PART: Part = { header: 'Content-Type: text/html', body: '<p>Could not deliver<br>to bob</p>' };

  test('of alternatives the plain text is read', async () => {
    const message = await openMessage(multipart('alternative', HTML_PART, NOTICE_PART));
    expect(message.lines).toEqual([NOTICE]);
  });

  test.each(['', ' \n\n', 'This message is in HTML format.'])(
    'HTML is read where the plain text is %j',
    async body => {
      const message = await openMessage(multipart('alternative', { ...NOTICE_PART, body }, HTML_PART));
      expect(message.lines).toEqual(['Could not deliver', 'to bob']);
    },
  );

  test.each([
    ['text/rfc822-headers', 'multipart'],
    ['message/rfc822', 'multipart'],
    ['message/global', 'multipart'],
    ['message/partial; id=1; number=1', 'multipart'],
    ['text/plain', 'relabelled'],
  ])('a returned message labelled %s is not among the lines', async type => {
    const body = `Received: by mx.example.org\nMessage-ID: <1@example.org>\n${RETURNED}`;
    const message = await openMessage(
      multipart('report', NOTICE_PART, { header: `Content-Type: ${type}`, body }),
    );
    expect(message.lines).toEqual([NOTICE]);
    expect(message.original).toContain('Subject: Invoice');
    expect(message.original).toContain('Dear Bob, the invoice.');
  });

  test.each(['message/delivery-status', 'message/global-delivery-status', 'text/plain'])(
    'a delivery status labelled %s is read',
    async type => {
      const body = Buffer.from(STATUS).toString('base64');
      const header = `Content-Type: ${type}\nContent-Transfer-Encoding: base64`;
      const message = await openMessage(multipart('report', NOTICE_PART, { header, body }));
      expect(message.lines).toEqual([NOTICE]);
      expect(message.deliveryStatus).toHaveLength(2);
    },
  );

  test('a report that was forwarded as an attachment is opened in place of the mail around it', async () => {
    const forwarded = multipart('mixed', {
      header: 'Content-Type: message/rfc822',
      body: REPORT.replaceAll('sep', 'inner'),
    })
      .replace('Return-Path: <>', 'Return-Path: <anna@example.org>')
      .replace('MAILER-DAEMON@mx.example.net', 'anna@example.org')
      .replace('Mail Delivery System', 'Anna');
    const message = await openMessage(forwarded);
    expect(message.headers.get('from')).toEqual(['Mail Delivery System <MAILER-DAEMON@mx.example.net>']);
    expect(message.lines).toEqual([NOTICE]);
    expect(message.deliveryStatus).toHaveLength(2);
  });

  test('a report about a report stays the report', async () => {
    const message = await openMessage(
      multipart('mixed', NOTICE_PART, { ...RETURNED_PART, body: REPORT.replaceAll('sep', 'inner') }),
    );
    expect(message.lines).toEqual([NOTICE]);
    expect(message.deliveryStatus).toEqual([]);
    expect(message.original).toContain('From: Mail Delivery System <MAILER-DAEMON@mx.example.net>');
  });

  test('text that had been decoded before it was copied stays as it is', async () => {
    const body = 'このメールは送信できませんでした。';
    const message = await openMessage(`${HEADER}\nContent-Type: text/plain; charset=shift_jis\n\n${body}`);
    expect(message.lines).toEqual([body]);
  });

  test('where no part is readable, all that follows the header is', async () => {
    const message = await openMessage(
      `${HEADER}\nContent-Type: multipart/report; boundary=gone\n\n${NOTICE}\n`,
    );
    expect(message.lines).toEqual([NOTICE]);
  });

  test('attachments that are neither text nor mail leave no lines', async () => {
    const image = {
      header: 'Content-Type: image/png\nContent-Transfer-Encoding: base64',
      body: 'iVBORw0KGgo=',
    };
    expect((await openMessage(multipart('mixed', image))).lines).toEqual([]);
    expect((await openMessage(multipart('mixed', NOTICE_PART, image))).lines).toEqual([NOTICE]);
  });
});

describe('text', () => {
  const SHOWN = [
    'From: Mail Delivery System <MAILER-DAEMON@mx.example.net>',
    'Sent: Thursday, April 29, 2021 10:00 AM',
    'To: Anna',
    'Subject: Undelivered',
    '',
    NOTICE,
  ];

  test('what a mail client shows is no mail source and stays whole', async () => {
    const message = await openMessage(SHOWN.join('\n'));
    expect(message.form).toBe('text');
    expect(message.lines).toEqual(SHOWN);
    expect(message.headers.size).toBe(0);
  });

  test('a delivery status alone stays text', async () => {
    const message = await openMessage(`${STATUS}\nX-Queue-ID: 1\nX-Sender: rfc822; anna@example.org`);
    expect(message.form).toBe('text');
    expect(message.lines).toContain('Final-Recipient: rfc822; bob@example.com');
  });

  test("the returned message's header below a report's own words does not make it mail source", async () => {
    const message = await openMessage(`#550 5.1.1 No such user\n\nOriginal message headers:\n\n${HEADER}`);
    expect(message.form).toBe('text');
    expect(message.lines[0]).toBe('#550 5.1.1 No such user');
  });

  test.each(['\n', '\r\n', '\r', '\v', '\f', '\u2028'])('%j ends a line', async lineEnd => {
    expect((await openMessage(`first${lineEnd}second`)).lines).toEqual(['first', 'second']);
  });

  test.each([
    ['trailing white space', 'a \t\nb', ['a', 'b']],
    ['NUL and control characters', 'a\0\x01\x7F\tb', ['a\tb']],
    ['direction marks and zero-width characters', 'a\u202E\u200Bb\u2066\uFEFF', ['ab']],
    ['a lone surrogate', 'a\uD800b', ['a\uFFFDb']],
    ['Unicode spaces', 'a\u00A0b\u3000c', ['a b c']],
    ['curly quotes', '\u201Ccan\u2019t\u201D', ['"can\'t"']],
    ['empty lines around', '\n\na\n\n', ['a']],
    ['nothing', '', []],
  ])('%s: %j', async (_, text, lines) => {
    expect((await openMessage(text)).lines).toEqual(lines);
  });

  test.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from('Größe — 5.1.1')],
    ['UTF-8 with a byte order mark', Buffer.from('\uFEFFGröße — 5.1.1')],
    ['UTF-16 LE', Buffer.from('\uFEFFGröße — 5.1.1', 'utf16le')],
    ['UTF-16 BE', Buffer.from('\uFEFFGröße — 5.1.1', 'utf16le').swap16()],
    ['UTF-16 without a byte order mark', Buffer.from('Größe — 5.1.1', 'utf16le')],
    ['windows-1252', Buffer.from('Gr\xF6\xDFe \x97 5.1.1', 'latin1')],
  ])('a file in %s is read', async (_, file) => {
    expect((await openMessage(file)).lines).toEqual(['Größe — 5.1.1']);
  });

  test('bytes that were taken for characters on the way are decoded', async () => {
    expect((await openMessage('GrÃ¶Ã\x9Fe')).lines).toEqual(['Größe']);
    expect((await openMessage('\x1B$B%(%i!<\x1B(B 550')).lines).toEqual(['エラー 550']);
    expect((await openMessage('Größe')).lines).toEqual(['Größe']);
  });
});

describe('limits', () => {
  test('an input over 25 MB is refused with what to do instead', async () => {
    await expect(openMessage('a'.repeat(25 * 1024 * 1024 + 1))).rejects.toThrow(UnreadableInput);
    await expect(openMessage(new Uint8Array(25 * 1024 * 1024 + 1))).rejects.toThrow('25 MB. Paste the text');
  });

  test.each<[string, string | Uint8Array, string]>([
    ['a long text', 'word word\n'.repeat(50_000), 'Only the first 256 KB of the text were read.'],
    ['a long line', 'a'.repeat(100_000), 'Only the first 64 KB of a line were read.'],
    ['a long paste of markup', '<p> </p>'.repeat(200_000), 'Only the first 1 MB were looked at.'],
    [
      'a long header',
      `${HEADER}\nX-Spam: ${'x'.repeat(300_000)}\n\n${NOTICE}`,
      'The header of the mail is too long',
    ],
    ['many parts', multipart('mixed', ...Array<Part>(1200).fill(NOTICE_PART)), 'Only the first 1000 parts'],
    [
      'many recipients',
      multipart('report', {
        ...STATUS_PART,
        body: `${STATUS}\n\n${'Final-Recipient: a\nAction: failed\n\n'.repeat(2000)}`,
      }),
      'Only the first recipients',
    ],
    ['deep nesting', nested(1000), 'Parts nested more than 20 deep'],
  ])('of %s what was cut is said', async (_, input, cut) => {
    const message = await openMessage(input);
    expect(message.cut.join(' ')).toContain(cut);
    expect(message.lines.join('\n').length).toBeLessThanOrEqual(256 * 1024);
    expect(message.deliveryStatus.length).toBeLessThanOrEqual(1001);
  });

  test('text nested a few multiparts deep is read', async () => {
    expect((await openMessage(nested(10))).lines).toEqual([NOTICE]);
  });

  function nested(depth: number): string {
    const levels = Array.from({ length: depth }, (_, level) => {
      const boundary = `level${level}x`;
      return `Content-Type: multipart/mixed; boundary=${boundary}\n\n--${boundary}\n`;
    });
    return `${HEADER}\n${levels.join('')}\n${NOTICE}\n`;
  }
});
