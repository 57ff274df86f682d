import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '@slack/bolt';
import Ajv from 'ajv';
import type { Desk } from '../../adapters/slack/desk';
import { listen, MESSAGE_EVENTS } from '../../adapters/slack/listeners';
import { TRIAGE_SHORTCUT } from '../../adapters/slack/on-shortcut';
import manifest from '../../manifest.json';

const SCHEMAS = join(__dirname, 'schemas');
const schemas = readdirSync(SCHEMAS).filter(name => name.endsWith('.json'));

/** Which scopes Slack asks for with an event: https://docs.slack.dev/reference/events, under each event. */
const SCOPES_OF_EVENTS: Readonly<Record<string, readonly string[]>> = {
  app_home_opened: [],
  app_mention: ['app_mentions:read'],
  app_uninstalled: [],
  // The one for public channels, the other for private ones.
  member_joined_channel: ['channels:read', 'groups:read'],
  'message.channels': ['channels:history'],
  'message.groups': ['groups:history'],
  'message.im': ['im:history'],
  tokens_revoked: [],
};

/** A message's event is subscribed to for each kind of conversation, and listened to once. */
const KINDS_OF_MESSAGES = ['message.channels', 'message.groups', 'message.im'];

const { features, settings } = manifest;
const events = settings.event_subscriptions.bot_events;
const scopes = manifest.oauth_config.scopes;

test('both versions of the schema are here', () => {
  expect(schemas).toHaveLength(2);
});

test.each(schemas)('the manifest is valid by %s', name => {
  // The schemas hold notes in keywords of their own; the format “uri” is that of a $schema, which we have none of.
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  const isValid = ajv.compile(JSON.parse(readFileSync(join(SCHEMAS, name), 'utf8')));
  isValid(manifest);
  expect(isValid.errors).toBeNull();
});

test('whatever is listened to is in the manifest, and nothing else', () => {
  const heard = listeners();
  const subscribed = events.map(name => (KINDS_OF_MESSAGES.includes(name) ? 'message' : name));
  expect(new Set(heard.events)).toEqual(new Set(subscribed));
  expect(KINDS_OF_MESSAGES.filter(name => !events.includes(name))).toEqual([]);
  expect(heard.commands).toEqual(features.slash_commands.map(({ command }) => command));
  expect(heard.shortcuts).toEqual(
    features.shortcuts.map(({ type, callback_id }) => ({ type: `${type}_action`, callback_id })),
  );
});

test.each(events)('the scopes for the event %s are asked for', event => {
  expect(SCOPES_OF_EVENTS).toHaveProperty([event]);
  expect(SCOPES_OF_EVENTS[event]?.filter(scope => !scopes.bot.includes(scope))).toEqual([]);
});

test('no scope lets the bot act for a person or post where nobody invited it', () => {
  expect(Object.keys(scopes)).toEqual(['bot']);
  expect(scopes.bot).not.toContain('chat:write.public');
});

test('the README says what each scope is for', () => {
  const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
  const [, table = ''] = /^### What the scopes are for\n([^#]+)/m.exec(readme) ?? [];
  const named = [...table.matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(
    ([, names]) => names?.match(/[a-z_.:]+/g) ?? [],
  );
  expect(named.sort()).toEqual([...scopes.bot].sort());
});

test('the shortcut’s name fits Slack’s menu', () => {
  const [shortcut] = features.shortcuts;
  expect(shortcut?.callback_id).toBe(TRIAGE_SHORTCUT);
  expect(shortcut?.name.length).toBeLessThanOrEqual(24);
});

test('people can write to the bot in private and see its home', () => {
  expect(features.app_home).toEqual({
    home_tab_enabled: true,
    messages_tab_enabled: true,
    messages_tab_read_only_enabled: false,
  });
});

test('it works without a public address', () => {
  expect(settings.socket_mode_enabled).toBe(true);
  expect(settings.interactivity.is_enabled).toBe(true);
});

/** The names that the adapter gives to Bolt. */
function listeners() {
  const heard = { events: [] as string[], commands: [] as string[], shortcuts: [] as unknown[] };
  const app = {
    use: () => heard.events.push(...MESSAGE_EVENTS),
    event: (name: string) => heard.events.push(name),
    command: (name: string) => heard.commands.push(name),
    shortcut: (constraints: unknown) => heard.shortcuts.push(constraints),
    action: () => {},
    view: () => {},
  };
  listen(app as unknown as App, {} as Desk);
  return heard;
}
