import { slackChecks } from '../adapters/slack/slack-checks';
import { teamsChecks } from '../adapters/teams/teams-checks';
import { type Check, type Finding, right, wrong } from './check';
import { type Config, ConfigError, readConfig } from './config';
import { databaseCheck } from './database-check';
import { endpointChecks } from './endpoint-checks';

export interface DoctorParts {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Where people reach the bot, such as `https://bot.example.org`; null where that is not to be looked at. */
  readonly address: string | null;
  /** What is looked at whatever the settings are. */
  readonly always: readonly Check[];
}

/** A thing that was looked at, and what was found. */
export interface Examined {
  readonly name: string;
  readonly finding: Finding;
}

/** Looks at everything that has to be right for the bot to work, one thing after the other. */
export async function* examine({ environment, address, always }: DoctorParts): AsyncGenerator<Examined> {
  const config = tryConfig(environment);
  if (config instanceof ConfigError) {
    for (const mistake of config.mistakes) yield { name: 'Settings', finding: wrong(mistake) };
  } else {
    yield { name: 'Settings', finding: right(describe(config)) };
  }
  const checks = [
    ...always,
    ...(config instanceof ConfigError ? [] : checksOf(config, environment, address)),
  ];
  for (const { name, run } of checks) yield { name, finding: await run() };
}

function tryConfig(environment: DoctorParts['environment']): Config | ConfigError {
  try {
    return readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
}

function describe({ slack, teams }: Config): string {
  const on = [slack && 'Slack', teams.identity && 'Teams'].filter(Boolean);
  return on.length === 0
    ? 'for the web page alone; README.md says how Slack and Teams are set up'
    : `for ${on.join(' and ')}`;
}

function checksOf(
  config: Config,
  environment: DoctorParts['environment'],
  address: string | null,
): readonly Check[] {
  return [
    databaseCheck(config.state, environment),
    ...(config.slack === null ? [] : slackChecks(config.slack)),
    ...teamsChecks(config.teams),
    ...(address === null ? [] : endpointChecks(address, config)),
  ];
}
