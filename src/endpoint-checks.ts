import { createHmac, randomUUID } from 'node:crypto';
import { type Check, type Finding, right, wrong } from './check';
import type { Config } from './config';

/** Whether a running bot is reached at its public address, such as `https://bot.example.org`, as the platforms will do it. */
export function endpointChecks(address: string, { slack, teams }: Config): readonly Check[] {
  const at = (path: string) => new URL(path, address).href;
  const secret = slack?.signingSecret ?? null;
  return [
    { name: 'Public address', run: () => checkAlive(at('/healthz')) },
    ...(secret === null
      ? []
      : [{ name: 'Slack Request URL', run: () => checkChallenge(at('/slack/events'), secret) }]),
    ...(teams.identity === null
      ? []
      : [{ name: 'Teams messaging endpoint', run: () => checkMessages(at('/api/messages')) }]),
  ];
}

/** Milliseconds; Slack itself waits for 3 seconds. */
const TIMEOUT = 3_000;

interface Told {
  readonly status: number;
  readonly body: string;
}

async function ask(address: string, init: RequestInit = {}): Promise<Told | null> {
  try {
    const response = await fetch(address, {
      ...init,
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT),
    });
    return { status: response.status, body: await response.text() };
  } catch {
    return null;
  }
}

const post = (address: string, body: string, headers: Readonly<Record<string, string>> = {}) =>
  ask(address, { method: 'POST', body, headers: { 'Content-Type': 'application/json', ...headers } });

function notReached(address: string, told: Told | null): string {
  return told === null
    ? `${address} can't be reached within 3 seconds. Start the bot, and check the name, the certificate and the firewall of the proxy in front of it.`
    : `${address} answers ${told.status} in the bot's place. Let the proxy pass this path on to the bot as it is, without a redirect and without a login.`;
}

async function checkAlive(address: string): Promise<Finding> {
  const told = await ask(address);
  return told?.status === 200 && told.body === ALIVE
    ? right('the bot answers')
    : wrong(notReached(address, told));
}

const ALIVE = JSON.stringify({ status: 'ok' });

/** What Slack sends when a Request URL is entered: https://docs.slack.dev/reference/events/url_verification. */
async function checkChallenge(address: string, secret: string): Promise<Finding> {
  const challenge = randomUUID();
  const body = JSON.stringify({ type: 'url_verification', challenge });
  const seconds = String(Math.floor(Date.now() / 1_000));
  const signature = createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex');
  const told = await post(address, body, {
    'X-Slack-Request-Timestamp': seconds,
    'X-Slack-Signature': `v0=${signature}`,
  });
  if (told?.body.includes(challenge)) return right(`${address} answers Slack's challenge`);
  if (told?.status !== 401) return wrong(notReached(address, told));
  return wrong(
    `${address} has another signing secret, or a clock that is five minutes off. Give every replica the SLACK_SIGNING_SECRET of the app, and start it again.`,
  );
}

/** Who shows no token is refused: that shows that the bot is there, and lets nobody else in. */
async function checkMessages(address: string): Promise<Finding> {
  const activity = {
    type: 'message',
    serviceUrl: 'https://smba.trafficmanager.net/',
    conversation: { id: 'doctor' },
  };
  const told = await post(address, JSON.stringify(activity));
  if (told?.status === 401) return right(`${address} answers, and asks for a token`);
  if (told?.status !== 403) return wrong(notReached(address, told));
  return wrong(`The bot at ${address} has no MicrosoftAppId. Set it for every replica, and start it again.`);
}
