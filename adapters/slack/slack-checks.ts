import { webApi } from '@slack/bolt';
import manifest from '../../manifest.json';
import { type Check, type Finding, right, wrong } from '../../src/check';
import { FOUND_AT, type SlackConfig } from '../../src/settings/slack-config';
import { boltLog } from './bolt-log';
import { refusalOf } from './slack-api';

/** Whether Slack takes what is set: tokens, scopes, Socket Mode, the credentials of the app. */
export function slackChecks(config: SlackConfig): readonly Check[] {
  const { installation, appToken, signingSecret, apiUrl } = config;
  const client = (token?: string) => createClient(token, apiUrl);
  const checks: Check[] = [];
  if (installation.kind === 'token') {
    const tested = askOnce(() => client(installation.botToken).auth.test());
    checks.push(
      { name: 'Slack bot token', run: () => checkBotToken(tested(), apiUrl) },
      { name: 'Slack scopes', run: () => checkScopes(tested()) },
    );
  } else {
    const { clientId, clientSecret } = installation;
    checks.push({
      name: 'Slack client id and secret',
      run: () =>
        checkClient(client().oauth.v2.access({ ...CLIENT(clientId, clientSecret), code: NO_CODE }), apiUrl),
    });
  }
  if (appToken !== null) {
    checks.push({
      name: 'Slack Socket Mode',
      run: () => checkSocketMode(client(appToken).apps.connections.open(), apiUrl),
    });
  }
  if (signingSecret !== null) {
    checks.push({ name: 'Slack signing secret', run: async () => checkSigningSecret(signingSecret) });
  }
  return checks;
}

/** Milliseconds; who runs the doctor waits for it. */
const TIMEOUT = 10_000;

function createClient(token: string | undefined, apiUrl: string | null): webApi.WebClient {
  return new webApi.WebClient(token, {
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: TIMEOUT,
    ...(apiUrl === null ? {} : { slackApiUrl: apiUrl }),
    logger: boltLog({ info: () => {}, warn: () => {}, error: () => {} }),
  });
}

const CLIENT = (clientId: string, clientSecret: string) => ({
  client_id: clientId,
  client_secret: clientSecret,
});

/** One call, for those who ask for its answer. */
function askOnce<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | null = null;
  return () => {
    answer ??= ask();
    return answer;
  };
}

type Tell<T> = (what: T) => string;

/** What comes of asking Slack: `found` tells of its answer, `refused` what to do where it refuses. */
async function check<T>(
  asked: Promise<T>,
  apiUrl: string | null,
  found: Tell<T>,
  refused: Tell<string>,
): Promise<Finding> {
  try {
    return right(found(await asked));
  } catch (error) {
    return wrong(explain(error, apiUrl, refused));
  }
}

const checkBotToken = (tested: Promise<webApi.AuthTestResponse>, apiUrl: string | null) =>
  check(
    tested,
    apiUrl,
    ({ team_id: team, user_id: user }) => `taken, for the workspace ${team} as ${user}`,
    refusal =>
      `Slack does not take SLACK_BOT_TOKEN (${refusal}). Copy it again: ${FOUND_AT.SLACK_BOT_TOKEN}. Where that is empty, press “Install to Workspace” there.`,
  );

async function checkScopes(tested: Promise<webApi.AuthTestResponse>): Promise<Finding> {
  try {
    const { response_metadata: about } = await tested;
    const granted = about?.scopes ?? [];
    const missing = manifest.oauth_config.scopes.bot.filter(scope => !granted.includes(scope));
    if (missing.length === 0) return right('all that manifest.json asks for');
    return wrong(
      `${missing.join(', ')} missing. In the pages of the app, “OAuth & Permissions”, “Bot Token Scopes”: add what is missing, then “Reinstall to Workspace”.`,
    );
  } catch {
    return wrong('Not known before Slack takes the bot token.');
  }
}

/** A code that Slack gave nobody: it looks at the app's credentials first, and at the code only where they are right. */
const NO_CODE = 'none';

function checkClient(asked: Promise<unknown>, apiUrl: string | null): Promise<Finding> {
  const lookedAtCode = asked.catch((error: unknown) => {
    if (refusalOf(error) !== 'invalid_code') throw error;
  });
  return check(
    lookedAtCode,
    apiUrl,
    () => 'taken',
    refusal =>
      `Slack does not take SLACK_CLIENT_ID with SLACK_CLIENT_SECRET (${refusal}). Copy both again: ${FOUND_AT.SLACK_CLIENT_ID}, and “Client Secret” below it.`,
  );
}

const checkSocketMode = (asked: Promise<unknown>, apiUrl: string | null) =>
  check(
    asked,
    apiUrl,
    () => 'Slack lets the app connect',
    refusal =>
      `Slack does not let the app connect with SLACK_APP_TOKEN (${refusal}). Make a new token: ${FOUND_AT.SLACK_APP_TOKEN}. Then switch “Enable Socket Mode” on under “Socket Mode”.`,
  );

/** As Slack shows it; whether it is the right one only a request of Slack's can tell. */
const SIGNING_SECRET = /^[0-9a-f]{32}$/;

function checkSigningSecret(secret: string): Finding {
  if (SIGNING_SECRET.test(secret)) return right('looks like one');
  return wrong(
    `SLACK_SIGNING_SECRET is not 32 digits and letters from a to f. Copy it again: ${FOUND_AT.SLACK_SIGNING_SECRET}, “Show”.`,
  );
}

function explain(error: unknown, apiUrl: string | null, refused: Tell<string>): string {
  const refusal = refusalOf(error);
  if (refusal !== null) return refused(refusal);
  if (error instanceof webApi.WebAPIRateLimitedError) {
    return `Slack is asked too often. Try again in ${error.retryAfter} seconds.`;
  }
  const address = apiUrl ?? 'https://slack.com/api/';
  const status = error instanceof webApi.WebAPIHTTPError ? ` (it answered ${error.statusCode})` : '';
  return `Slack's Web API at ${address} can't be reached${status}. Check the network, the proxy and SLACK_API_URL.`;
}
