import { delimiter } from 'node:path';
import { readSecretKeys } from './store/secret-keys';
import type { ChannelMode } from './store/store';

/** All settings, checked. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Null where Slack is not set up. */
  readonly slack: SlackConfig | null;
  readonly teams: TeamsConfig;
  /** The web page has no login: whether other machines may use it. */
  readonly isPagePublic: boolean;
  /** Proxies in front of the server that add to X-Forwarded-For. */
  readonly trustedProxies: number;
  /** Index files of imported articles. */
  readonly corpora: readonly string[];
  readonly state: StateConfig;
}

/** Where is kept what outlives a process. */
interface StateConfig {
  /** A PostgreSQL database, which goes before the file; null where it is not set. */
  readonly databaseUrl: string | null;
  /** A file for SQLite; null where it is not set. */
  readonly file: string | null;
  /** Keys of 32 bytes for what is encrypted: the first writes, all read. */
  readonly secretKeys: readonly Uint8Array[];
}

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

export interface TeamsConfig {
  /** The bot's registration; null where there is none, and the bot is for tools on this machine. */
  readonly identity: TeamsIdentity | null;
  /** Tenants whose people are answered; empty for those of a bot without a registration. */
  readonly allowedTenants: readonly string[];
  /** Where the keys are that sign the Bot Framework's tokens; null for Microsoft's public cloud. */
  readonly openIdMetadata: string | null;
}

interface TeamsIdentity {
  readonly appId: string;
  readonly appType: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMSI';
  readonly tenantId: string | null;
  readonly password: string | null;
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

/** The settings do not work together; the message names each mistake and what to do about it. */
export class ConfigError extends Error {
  constructor(readonly mistakes: readonly string[]) {
    const lines = mistakes.map(mistake => `- ${mistake}`);
    super(['The settings in .env or the environment need a change:', ...lines].join('\n'));
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

const DEFAULT_PORT = 3978;
const DEFAULT_HOST = '127.0.0.1';
const LAST_PORT = 65_535;

/** Reads the settings; throws one ConfigError for all mistakes in them. An empty variable counts as not set. */
export function readConfig(environment: Environment): Config {
  const mistakes: string[] = [];
  const setting = (name: string) => environment[name]?.trim() || null;
  const config = {
    host: setting('HOST') ?? DEFAULT_HOST,
    port: readPort(setting('PORT'), mistakes),
    slack: readSlack(setting, mistakes),
    teams: readTeams(setting, mistakes),
    isPagePublic: readWebPage(setting('WEB_PAGE'), mistakes),
    trustedProxies: readProxies(setting('TRUSTED_PROXIES'), mistakes),
    corpora: readCorpora(environment),
    state: readState(setting, mistakes),
  };
  if (config.slack?.installation.kind === 'oauth' && setting('NDR_SECRET_KEY') === null) {
    mistakes.push(
      `NDR_SECRET_KEY is missing: the tokens of workspaces that install the app are kept encrypted. ${HOW_TO_MAKE_A_KEY}`,
    );
  }
  if (mistakes.length > 0) throw new ConfigError(mistakes);
  return config;
}

/** The index files that NDR_CORPUS names, with the separator of PATH between them. */
export function readCorpora(environment: Environment): readonly string[] {
  return (environment.NDR_CORPUS ?? '')
    .split(delimiter)
    .map(path => path.trim())
    .filter(path => path !== '');
}

type Setting = (name: string) => string | null;

const HOW_TO_MAKE_A_KEY = 'Make one with: openssl rand -hex 32';

function readState(setting: Setting, mistakes: string[]): StateConfig {
  const databaseUrl = setting('DATABASE_URL');
  if (databaseUrl !== null && !isPostgres(databaseUrl)) {
    // It may hold a password, so none of it is shown.
    mistakes.push(
      'DATABASE_URL is no address of a PostgreSQL database. Give one such as postgres://user:password@host:5432/database, or leave it out for a file.',
    );
  }
  const keys = readSecretKeys(setting('NDR_SECRET_KEY') ?? '');
  for (const [index, key] of keys.entries()) {
    if (key !== null) continue;
    const which = keys.length === 1 ? 'NDR_SECRET_KEY' : `Key ${index + 1} in NDR_SECRET_KEY`;
    mistakes.push(`${which} is not 32 bytes in hexadecimal or base64. ${HOW_TO_MAKE_A_KEY}`);
  }
  return { databaseUrl, file: setting('NDR_STATE'), secretKeys: keys.filter(key => key !== null) };
}

function isPostgres(written: string): boolean {
  return URL.canParse(written) && ['postgres:', 'postgresql:'].includes(new URL(written).protocol);
}

function readWebPage(written: string | null, mistakes: string[]): boolean {
  if (written !== null && written !== 'public') {
    mistakes.push(
      `WEB_PAGE is ${show(written)}. Give public, to show the page to everybody who reaches the server, or leave it out.`,
    );
  }
  return written === 'public';
}

function readProxies(written: string | null, mistakes: string[]): number {
  if (written === null) return 0;
  if (/^\d$/.test(written)) return Number(written);
  mistakes.push(
    `TRUSTED_PROXIES is ${show(written)}. Give how many proxies stand in front of the server, from 0 to 9, or leave it out for none.`,
  );
  return 0;
}

function readPort(written: string | null, mistakes: string[]): number {
  if (written === null) return DEFAULT_PORT;
  const port = Number(written);
  if (/^\d+$/.test(written) && port <= LAST_PORT) return port;
  mistakes.push(
    `PORT is ${show(written)}. Give a number from 0 to ${LAST_PORT}, or leave it out for ${DEFAULT_PORT}.`,
  );
  return DEFAULT_PORT;
}

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

function readSlack(setting: Setting, mistakes: string[]): SlackConfig | null {
  const channelMode = readChannelMode(setting('SLACK_CHANNEL_MODE'), mistakes);
  const apiUrl = readUrl('SLACK_API_URL', 'https://slack.com/api/', setting, mistakes);
  const botToken = readToken('SLACK_BOT_TOKEN', 'xoxb-', setting, mistakes);
  const appToken = readToken('SLACK_APP_TOKEN', 'xapp-', setting, mistakes);
  const signingSecret = setting('SLACK_SIGNING_SECRET');
  const oauth = OAUTH.filter(name => setting(name) !== null);
  if (botToken === null && appToken === null && signingSecret === null && oauth.length === 0) return null;

  if (appToken === null && signingSecret === null) {
    mistakes.push(
      'Slack needs a way to reach the bot. Set SLACK_APP_TOKEN for Socket Mode, which needs no public address ' +
        `(${FOUND_AT.SLACK_APP_TOKEN}), or SLACK_SIGNING_SECRET for HTTP (${FOUND_AT.SLACK_SIGNING_SECRET}).`,
    );
  }
  const installation = readInstallation(botToken, oauth, setting, mistakes);
  return installation && { apiUrl, channelMode, appToken, signingSecret, installation };
}

function readInstallation(
  botToken: string | null,
  oauth: readonly string[],
  setting: Setting,
  mistakes: string[],
): SlackInstallation | null {
  if (botToken !== null) {
    if (oauth.length === 0) return { kind: 'token', botToken };
    mistakes.push(
      `SLACK_BOT_TOKEN (“OAuth & Permissions”) is for one workspace and ${oauth.join(', ')} (“Basic Information”) for many. ` +
        'Remove the one or the other.',
    );
    return null;
  }
  if (oauth.length === 0) {
    mistakes.push(
      `SLACK_BOT_TOKEN is missing (${FOUND_AT.SLACK_BOT_TOKEN}). For many workspaces set ${OAUTH.join(', ')} instead.`,
    );
    return null;
  }
  const [clientId, clientSecret, stateSecret] = OAUTH.map(setting);
  if (clientId && clientSecret && stateSecret) return { kind: 'oauth', clientId, clientSecret, stateSecret };
  const where = {
    ...FOUND_AT,
    SLACK_STATE_SECRET: 'a long random text that you make up, such as the output of: openssl rand -hex 32',
  };
  for (const name of OAUTH) {
    if (setting(name) === null)
      mistakes.push(`${name} is missing beside ${oauth.join(' and ')} (${where[name]}).`);
  }
  return null;
}

const APP_TYPES = ['SingleTenant', 'MultiTenant', 'UserAssignedMSI'] as const;
const AT_THE_BOT = 'in the Azure portal, at the Azure Bot, “Configuration”';
/** Where the keys are that sign what Teams sends, in Microsoft's public cloud. */
export const PUBLIC_KEYS = 'https://login.botframework.com/v1/.well-known/openidconfiguration';

function readTeams(setting: Setting, mistakes: string[]): TeamsConfig {
  const openIdMetadata = readUrl('BotOpenIdMetadata', PUBLIC_KEYS, setting, mistakes);
  const appId = setting('MicrosoftAppId');
  const password = setting('MicrosoftAppPassword');
  const tenantId = setting('MicrosoftAppTenantId');
  const writtenType = setting('MicrosoftAppType') ?? 'SingleTenant';
  const listed = (setting('ALLOWED_TENANTS') ?? '').split(/[\s,]+/).filter(Boolean);
  const allowedTenants = listed.length === 0 && tenantId !== null ? [tenantId] : listed;
  const appType = APP_TYPES.find(type => type.toLowerCase() === writtenType.toLowerCase());
  if (appId === null) {
    for (const name of ['MicrosoftAppPassword', 'MicrosoftAppTenantId']) {
      if (setting(name) !== null)
        mistakes.push(`${name} is set and MicrosoftAppId is not (${AT_THE_BOT}, “Microsoft App ID”).`);
    }
    return { identity: null, allowedTenants, openIdMetadata };
  }
  if (appType === undefined) {
    mistakes.push(
      `MicrosoftAppType is ${show(writtenType)}. Give ${APP_TYPES.join(', ')}, as ${AT_THE_BOT}, says.`,
    );
  }
  if (password === null && appType !== 'UserAssignedMSI') {
    mistakes.push(
      `MicrosoftAppPassword is missing (${AT_THE_BOT}, “Manage Password”, a new client secret’s value).`,
    );
  }
  if (tenantId === null && appType !== 'MultiTenant') {
    mistakes.push(`MicrosoftAppTenantId is missing (${AT_THE_BOT}, “App Tenant ID”).`);
  }
  if (allowedTenants.length === 0 && appType === 'MultiTenant') {
    mistakes.push(
      'ALLOWED_TENANTS is missing. Give the ids of the tenants that may use the bot, with commas between them.',
    );
  }
  const identity = appType === undefined ? null : { appId, appType, tenantId, password };
  return { identity, allowedTenants, openIdMetadata };
}

function readToken(
  name: 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN',
  prefix: string,
  setting: Setting,
  mistakes: string[],
): string | null {
  const token = setting(name);
  const other = TOKEN_KINDS.find(([known]) => known !== prefix && token?.startsWith(known));
  if (other) mistakes.push(`${name} holds ${other[1]}. Take the one from ${FOUND_AT[name]}.`);
  return token;
}

function readChannelMode(written: string | null, mistakes: string[]): ChannelMode {
  if (written === null || written === 'ndr') return 'ndr';
  if (written === 'mention') return 'mention';
  mistakes.push(
    `SLACK_CHANNEL_MODE is ${show(written)}. Give ndr (answer reports in a channel unasked) or mention (only when mentioned).`,
  );
  return 'ndr';
}

function readUrl(name: string, example: string, setting: Setting, mistakes: string[]): string | null {
  const written = setting(name);
  if (written === null) return null;
  const url = URL.canParse(written) ? new URL(written) : null;
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return written;
  mistakes.push(`${name} is ${show(written)}. Give an address such as ${example}, or leave it out.`);
  return null;
}

/** A value in a message may be a secret in the wrong place: its beginning is enough to find it by. */
const SHOWN = 12;
const show = (value: string) => JSON.stringify(value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value);
