import type { ChannelMode } from '../store/store';
import { type Settings, shown } from './settings';

export interface SlackConfig {
  /** Where Slack's Web API is; null for Slack itself. */
  readonly apiUrl: string | null;
  readonly channelMode: ChannelMode;
  /** Socket Mode, where set. */
  readonly appToken: string | null;
  /** HTTP, where set. */
  readonly signingSecret: string | null;
  readonly installation: SlackInstallation;
}

/** One workspace, or every workspace that installs the app. */
type SlackInstallation =
  | { readonly kind: 'token'; readonly botToken: string }
  | {
      readonly kind: 'oauth';
      readonly clientId: string;
      readonly clientSecret: string;
      readonly stateSecret: string;
    };

/** Where each value stands at api.slack.com/apps, in the app's own pages. */
export const FOUND_AT = {
  SLACK_BOT_TOKEN: '“OAuth & Permissions”, “Bot User OAuth Token”; it begins with xoxb-',
  SLACK_APP_TOKEN:
    '“Basic Information”, “App-Level Tokens”, with the scope connections:write; it begins with xapp-',
  SLACK_SIGNING_SECRET: '“Basic Information”, “App Credentials”, “Signing Secret”',
  SLACK_CLIENT_ID: '“Basic Information”, “App Credentials”, “Client ID”',
  SLACK_CLIENT_SECRET: '“Basic Information”, “App Credentials”, “Client Secret”',
} as const;

/** What Slack's tokens begin with; one pasted into the wrong variable is a common mistake. */
const TOKEN_KINDS: readonly (readonly [prefix: string, kind: string])[] = [
  ['xoxb-', 'a bot token'],
  ['xapp-', 'an app-level token'],
  ['xoxp-', 'a user token'],
  ['xoxe', 'a configuration or refresh token'],
];

const OAUTH = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'] as const;

/** Null where Slack is not set up. */
export function readSlack(settings: Settings): SlackConfig | null {
  const channelMode = readChannelMode(settings);
  const apiUrl = settings.findUrl('SLACK_API_URL', 'https://slack.com/api/');
  const botToken = readToken('SLACK_BOT_TOKEN', 'xoxb-', settings);
  const appToken = readToken('SLACK_APP_TOKEN', 'xapp-', settings);
  const signingSecret = settings.find('SLACK_SIGNING_SECRET');
  const oauth = OAUTH.filter(name => settings.find(name) !== null);
  if (botToken === null && appToken === null && signingSecret === null && oauth.length === 0) return null;

  if (appToken === null && signingSecret === null) {
    settings.mistake(
      'Slack needs a way to reach the bot. Set SLACK_APP_TOKEN for Socket Mode, which needs no public address ' +
        `(${FOUND_AT.SLACK_APP_TOKEN}), or SLACK_SIGNING_SECRET for HTTP (${FOUND_AT.SLACK_SIGNING_SECRET}).`,
    );
  }
  const installation = readInstallation(botToken, oauth, settings);
  return installation && { apiUrl, channelMode, appToken, signingSecret, installation };
}

function readInstallation(
  botToken: string | null,
  oauth: readonly string[],
  settings: Settings,
): SlackInstallation | null {
  if (botToken !== null) {
    if (oauth.length === 0) return { kind: 'token', botToken };
    settings.mistake(
      `SLACK_BOT_TOKEN (“OAuth & Permissions”) is for one workspace and ${oauth.join(', ')} (“Basic Information”) for many. ` +
        'Remove the one or the other.',
    );
    return null;
  }
  if (oauth.length === 0) {
    settings.mistake(
      `SLACK_BOT_TOKEN is missing (${FOUND_AT.SLACK_BOT_TOKEN}). For many workspaces set ${OAUTH.join(', ')} instead.`,
    );
    return null;
  }
  const [clientId, clientSecret, stateSecret] = OAUTH.map(settings.find);
  if (clientId && clientSecret && stateSecret) return { kind: 'oauth', clientId, clientSecret, stateSecret };
  const where = {
    ...FOUND_AT,
    SLACK_STATE_SECRET: 'a long random text that you make up, such as the output of: openssl rand -hex 32',
  };
  for (const name of OAUTH) {
    if (settings.find(name) === null)
      settings.mistake(`${name} is missing beside ${oauth.join(' and ')} (${where[name]}).`);
  }
  return null;
}

function readToken(
  name: 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN',
  prefix: string,
  settings: Settings,
): string | null {
  const token = settings.find(name);
  const other = TOKEN_KINDS.find(([known]) => known !== prefix && token?.startsWith(known));
  if (other) settings.mistake(`${name} holds ${other[1]}. Take the one from ${FOUND_AT[name]}.`);
  return token;
}

function readChannelMode(settings: Settings): ChannelMode {
  const written = settings.find('SLACK_CHANNEL_MODE');
  if (written === null || written === 'ndr') return 'ndr';
  if (written === 'mention') return 'mention';
  settings.mistake(
    `SLACK_CHANNEL_MODE is ${shown(written)}. Give ndr (answer reports in a channel unasked) or mention (only when mentioned).`,
  );
  return 'ndr';
}
