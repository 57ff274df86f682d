import { createHmac } from 'node:crypto';

/** One request to a bot, as a platform sends it. */
export interface Delivery {
  readonly path: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Where a reply to it goes, which no other delivery shares. */
  readonly place: string;
}

/** `talk`: what people write in a channel all day, and no bot answers. `reports`: what one does. */
export type Topic = 'talk' | 'reports';

export type Platform = 'Slack' | 'Teams';

export const SIGNING_SECRET = 'signing-secret-of-the-load';

/** In turn; every delivery has a place and a person of its own, so that no limit for one of them is met. */
const TEXTS: Readonly<Record<Topic, readonly string[]>> = {
  talk: [
    'Is the standup still at ten today?',
    'Thanks, that worked. I have closed the ticket and told the customer that the printer is back.',
    'Can somebody look at the build? It has been red since the last merge, and I do not see why.',
    'The slides for the review are in the usual folder; please have a look at page four before noon.',
  ],
  reports: [
    "Your message to sam.ortiz@harbour-press.example couldn't be delivered.\n\nRemote server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup'",
    "Delivery has failed to these recipients or groups:\n\nruth.klein@harbour-press.example\nThe recipient's mailbox is full and can't accept messages now.\n\nRemote server returned '554 5.2.2 mailbox full'",
    'This is the mail system at host mx1.harbour-press.example.\n\n<dana@kestrel-freight.example>: host mx.kestrel-freight.example[192.0.2.7] said: 554 5.7.1 Service unavailable; Client host [192.0.2.40] blocked using zen.spamhaus.org (in reply to RCPT TO command)',
    '<noor@kestrel-freight.example>: connect to mx.kestrel-freight.example[192.0.2.9]:25: Connection timed out\nReporting-MTA: dns; mx1.harbour-press.example\nAction: delayed\nStatus: 4.4.1',
  ],
};

let sent = 0;

export function slackDelivery(topic: Topic): Delivery {
  sent += 1;
  const place = `C${String(sent).padStart(9, '0')}`;
  const ts = `1700000000.${String(sent % 1_000_000).padStart(6, '0')}`;
  const body = JSON.stringify({
    token: 'verification',
    team_id: 'T1',
    api_app_id: 'A1',
    event: {
      type: 'message',
      channel: place,
      channel_type: 'channel',
      user: `U${sent}`,
      text: textOf(topic),
      ts,
      event_ts: ts,
      team: 'T1',
    },
    type: 'event_callback',
    event_id: `Ev${sent}`,
    event_time: 1_700_000_000,
    authorizations: [
      { enterprise_id: null, team_id: 'T1', user_id: 'U0BOT', is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
  });
  const seconds = String(Math.floor(Date.now() / 1_000));
  const signature = createHmac('sha256', SIGNING_SECRET).update(`v0:${seconds}:${body}`).digest('hex');
  return {
    path: '/slack/events',
    body,
    headers: {
      'Content-Type': 'application/json',
      'X-Slack-Request-Timestamp': seconds,
      'X-Slack-Signature': `v0=${signature}`,
    },
    place,
  };
}

export function teamsDelivery(topic: Topic, serviceUrl: string): Delivery {
  sent += 1;
  const place = `19:${sent}@thread.tacv2`;
  const body = JSON.stringify({
    type: 'message',
    id: String(sent),
    channelId: 'msteams',
    serviceUrl,
    from: { id: `29:${sent}`, name: 'Kim Lee' },
    recipient: { id: '28:bot', name: 'NDR Triage' },
    conversation: { id: place, conversationType: 'channel', isGroup: true, tenantId: 'tenant-1' },
    channelData: { tenant: { id: 'tenant-1' } },
    text: textOf(topic),
  });
  return { path: '/api/messages', body, headers: { 'Content-Type': 'application/json' }, place };
}

function textOf(topic: Topic): string {
  return TEXTS[topic][sent % TEXTS[topic].length] ?? '';
}
