import { throughSlack, throughTeams } from '../chat-products';
import type { Sample } from '../samples';

/** An input for the benchmark. */
export interface Input {
  readonly name: string;
  readonly input: string | Uint8Array;
}

const KB = 1024;
const GROWN_TO = [4 * KB, 16 * KB, 64 * KB] as const;

/** A way in which reports come to be long. */
interface Growth {
  readonly name: string;
  readonly grow: (sample: Sample, length: number) => string | Uint8Array;
}

/** Each way and size once with each of some samples. */
export function grown(
  samples: readonly Sample[],
): readonly (Growth & { readonly length: number; readonly inputs: readonly Input[] })[] {
  return GROWTHS.flatMap(growth =>
    GROWN_TO.map(length => ({
      ...growth,
      length,
      inputs: samples.map(sample => ({ name: sample.name, input: growth.grow(sample, length) })),
    })),
  );
}

const GROWTHS: readonly Growth[] = [
  {
    name: 'returned message behind',
    grow: (sample, length) =>
      padded(`${textOf(sample)}\n\n----- Original message -----\n\n${RETURNED_HEADER}\n`, PROSE, length),
  },
  {
    name: 'thread with signatures behind',
    grow: (sample, length) => padded(`Hi,\n\nwhat is this?\n\n${textOf(sample)}\n`, REPLY_BEHIND, length),
  },
  { name: 'thread before', grow: (sample, length) => around(REPLY_BEHIND, textOf(sample), length) },
  { name: 'transcript lines', grow: (sample, length) => padded(`${textOf(sample)}\n`, TRANSCRIPT, length) },
  {
    name: 'one flattened line',
    grow: (sample, length) =>
      padded(textOf(sample), `${REPLY_BEHIND}${TRANSCRIPT}`, length).replace(/\s+/g, ' '),
  },
  {
    name: 'Slack markup',
    grow: (sample, length) =>
      padded(throughSlack(textOf(sample)), throughSlack(REPLY_BEHIND + TRANSCRIPT), length),
  },
  {
    name: 'Teams markup',
    grow: (sample, length) =>
      padded(throughTeams(textOf(sample)), throughTeams(REPLY_BEHIND + TRANSCRIPT), length),
  },
  {
    name: 'delivery status, many recipients',
    grow: (sample, length) => deliveryStatus(textOf(sample), length),
  },
];

/** What a person would see of it; a mail's source, as people paste that too. */
function textOf({ message }: Sample): string {
  return Buffer.from(message).toString('utf8');
}

function padded(text: string, more: string, length: number): string {
  return (text + more.repeat(Math.max(0, Math.ceil((length - text.length) / more.length)))).slice(
    0,
    Math.max(length, text.length),
  );
}

function around(before: string, text: string, length: number): string {
  return `${padded('', before, Math.max(0, length - text.length - 1))}\n${text}`;
}

const RETURNED_HEADER = [
  'Received: from mail.example.org (mail.example.org [192.0.2.7]) by mx.example.net with ESMTPS id 4XyZ55;',
  '\tThu, 29 Apr 2021 10:00:00 +0000 (UTC)',
  'Message-ID: <20210429100000.550.5.1.1@mail.example.org>',
  'From: Ann Example <ann@example.org>',
  'To: Bob Example <bob@example.net>',
  'Subject: Minutes of the meeting',
  'MIME-Version: 1.0',
  '',
].join('\n');

const PROSE =
  'As agreed on Tuesday we would like to move the delivery of the 550 chairs to week 42. Please tell us by Friday\nwhether version 5.1.1 of the plan still holds; the drawings are on https://files.example.org/plans/5.1.1/index.html.\n\n';

const REPLY_BEHIND = `
On Thu, 29 Apr 2021 at 10:12, Ann Example <ann@example.org> wrote:
> Hello Bob,
>
> the user says that mail to this address came back since the server was moved. I could not find out why: the mailbox
> is not full, and messages from our other system arrive. Can you look into the log of the gateway, please?
>
> Kind regards
> Ann Example
> Example Org, 5 Main Street, phone +49 30 5550100, https://www.example.org

This message and any attachment are confidential and intended for the addressee only. If you have received it by
mistake, please delete it and notify the sender at postmaster@example.org. E-mail can be lost, delayed or altered on
the way, and Example Org takes no responsibility for it.
`;

const TRANSCRIPT = `... while talking to mx1.example.net.:
>>> RCPT TO:<carol@example.net>
<<< 250 2.1.5 <carol@example.net>: recipient ok
Apr 29 10:00:02 mail postfix/smtp[5511]: 4XyZ55: to=<dave@example.net>, relay=mx1.example.net[192.0.2.25]:25, delay=1.2
<<< 451 4.7.1 Greylisted, please try again in 300 seconds
`;

/** A report to as many recipients as fit: 4, 16 and 64 KB have about 20, 100 and 400. */
function deliveryStatus(text: string, length: number): Uint8Array {
  const header = [
    'Return-Path: <>',
    'From: MAILER-DAEMON@mx.example.net',
    'Subject: Undelivered Mail Returned to Sender',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    `--b\nContent-Type: text/plain; charset=utf-8\n\n${text.slice(0, KB)}`,
    '--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.net\n',
  ].join('\n');
  const groups = Array.from({ length: Math.ceil((length - header.length) / GROUP_LENGTH) }, (_, n) =>
    group(n),
  ).join('\n');
  return Buffer.from(`${header}${groups}\n--b--\n`);
}

const GROUP_LENGTH = 160;

function group(n: number): string {
  const fields = [
    `Final-Recipient: rfc822; recipient${n}@example.org`,
    'Action: failed',
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1 User unknown',
  ].join('\n');
  return `${fields.padEnd(GROUP_LENGTH - 2)}\n`;
}
