import { layOut } from '../../src/ndr/layout';

const REFUSAL = '<anna@example.com>: host mx.example.com[192.0.2.1] said: 550 5.1.1 no';

/** A report of the usual length. */
const REPORT = `This is the mail system at host mail.example.org.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

For further assistance, please send mail to postmaster.

If you do so, please include this problem report. You can
delete your own text from the attached returned message.

                   The mail system

${REFUSAL}`;

/** The layout of a text that somebody pasted. */
const laidOut = (text: string) =>
  layOut({
    form: 'text',
    headers: new Map(),
    lines: text.split('\n'),
    deliveryStatus: [],
    original: [],
    cut: [],
  });

test.each([
  [
    'English',
    'From: Mail Delivery System <mailer-daemon@example.org>\nSent: Friday, 1 March 2024\nTo: greta@example.org\nSubject: Undeliverable: hi',
  ],
  [
    'German',
    'Von: Mail Delivery System <mailer-daemon@example.org>\nGesendet: Freitag, 1. März 2024\nAn: greta@example.org\nBetreff: Undeliverable: hi',
  ],
  [
    'French',
    'De : Mail Delivery System <mailer-daemon@example.org>\nEnvoyé : vendredi 1 mars 2024\nÀ : greta@example.org\nObjet : Undeliverable: hi',
  ],
  [
    'Spanish',
    'De: Mail Delivery System <mailer-daemon@example.org>\nEnviado: viernes, 1 de marzo\nPara: greta@example.org\nAsunto: Undeliverable: hi',
  ],
  [
    'Russian',
    'От: Mail Delivery System <mailer-daemon@example.org>\nОтправлено: 1 марта 2024\nКому: greta@example.org\nТема: Undeliverable: hi',
  ],
  [
    'Japanese',
    '差出人: Mail Delivery System <mailer-daemon@example.org>\n送信日時: 2024年3月1日\n宛先: greta@example.org\n件名: Undeliverable: hi',
  ],
  [
    'Chinese',
    '发件人：Mail Delivery System <mailer-daemon@example.org>\n发送时间：2024年3月1日\n收件人：greta@example.org\n主题：Undeliverable: hi',
  ],
  [
    'bold in Markdown',
    '**From:** Mail Delivery System <mailer-daemon@example.org>\n**Sent:** Friday\n**To:** greta@example.org\n**Subject:** Undeliverable: hi',
  ],
])('a header that a mail client shows is told from the report: %s', (_, header) => {
  const { header: fields, report } = laidOut(`${header}\n\n${REFUSAL}`);
  expect(fields.get('from')).toBe('Mail Delivery System <mailer-daemon@example.org>');
  expect(fields.get('to')).toBe('greta@example.org');
  expect(fields.get('subject')).toBe('Undeliverable: hi');
  expect(report.join('\n').trim()).toBe(REFUSAL);
});

test('a greeting before the header stays among the words', () => {
  const { header, report } = laidOut(
    `Can you help?\n\nFrom: mailer-daemon@example.org\nSubject: x\n\n${REFUSAL}`,
  );
  expect(header.get('subject')).toBe('x');
  expect(report).toEqual(['Can you help?', '', '', REFUSAL]);
});

test('a report on the line of its subject stays among the words', () => {
  const { report } = laidOut(`From: mailer-daemon@example.org\nSubject: Undeliverable: hi ${REFUSAL}`);
  expect(report).toEqual([`Undeliverable: hi ${REFUSAL}`]);
});

test('one field alone is no header', () => {
  const { header, report } = laidOut(`To: somebody\n${REFUSAL}`);
  expect(header.size).toBe(0);
  expect(report).toContain('To: somebody');
});

test.each([
  ['a refusal', REFUSAL],
  ['the words that part it off', '----- Original message -----'],
])('a header below %s is that of the returned message', (_, above) => {
  const { header } = laidOut(`${above}\n\nFrom: greta@example.org\nTo: anna@example.com\nSubject: hi`);
  expect(header.size).toBe(0);
});

test('fields that were sent outrank fields that are shown', () => {
  const { header, report } = layOut({
    form: 'eml',
    headers: new Map([['subject', ['sent', 'again']]]),
    lines: ['Subject: shown', 'From: x@example.org'],
    deliveryStatus: [],
    original: [],
    cut: [],
  });
  expect(header.get('subject')).toBe('sent');
  expect(report).toContain('Subject: shown');
});

test.each([
  ['Exim', '------ This is a copy of the message, including all the headers. ------'],
  ['qmail', '--- Below this line is a copy of the message.'],
  ['Gmail', '----- Original message -----'],
  ['Sendmail', '   ----- Original message follows -----'],
  ['Exchange', 'Original message headers:'],
  ['Exchange, German', 'Ursprüngliche Nachrichtenkopfzeilen:'],
  ['Exchange, French', "En-têtes de message d'origine :"],
  ['Exchange, Russian', 'Исходные заголовки сообщения:'],
  ['Exchange, Japanese', '元のメッセージ ヘッダー:'],
  ['GMX', '--- The header of the original message is following. ---'],
  ['MXLogic', 'Included is a copy of the message header:'],
  ['IMail', 'Original message follows.'],
])('the returned message begins behind the words of %s', (_, line) => {
  const { report, original } = laidOut(`${REPORT}\n\n${line}\n\nReceived: from x\nSubject: 550 5.1.1`);
  expect(report.join('\n').trim()).toBe(REPORT);
  expect(original).toContain('Subject: 550 5.1.1');
});

test('the returned message begins at its header where no words announce it', () => {
  const { report, original } = laidOut(
    `${REPORT}\n\nReturn-Path: <greta@example.org>\nReceived: from x by y\nMessage-ID: <1@example.org>\nFrom: greta@example.org\nSubject: hi`,
  );
  expect(report.join('\n').trim()).toBe(REPORT);
  expect(original[0]).toBe('Return-Path: <greta@example.org>');
});

test('fields above the first transport field are part of the returned header', () => {
  const { original } = laidOut(
    `${REPORT}\n\nFrom: greta@example.org\nSubject: hi\nReceived: from x by y\nMessage-ID: <1@example.org>\nMIME-Version: 1.0`,
  );
  expect(original[0]).toBe('From: greta@example.org');
});

test.each([
  ['one quoted field', 'Message-ID: <1@example.org>'],
  ['a sentence about the message', 'The original message was received at Fri, 1 Mar 2024'],
])('%s does not begin the returned message', (_, line) => {
  const { report, original } = laidOut(`Hello\n${line}\n${REFUSAL}`);
  expect(report).toContain(REFUSAL);
  expect(original).toEqual([]);
});

test('a returned message that came as a part of its own is kept', () => {
  const { original } = layOut({
    form: 'eml',
    headers: new Map(),
    lines: [REFUSAL],
    deliveryStatus: [],
    original: ['Subject: hi'],
    cut: [],
  });
  expect(original).toEqual(['Subject: hi']);
});
