import { delimiter } from 'node:path';
import { readServer, type ServerConfig } from './settings/server-config';
import { type Environment, settingsIn } from './settings/settings';
import { readSlack, type SlackConfig } from './settings/slack-config';
import { readState, type StateConfig } from './settings/state-config';
import { readTeams, type TeamsConfig } from './settings/teams-config';

/** All settings, checked. */
export interface Config extends ServerConfig {
  /** Null where Slack is not set up. */
  readonly slack: SlackConfig | null;
  readonly teams: TeamsConfig;
  /** Index files of imported articles. */
  readonly corpora: readonly string[];
  readonly state: StateConfig;
}

/** The settings do not work together; the message names each mistake and what to do about it. */
export class ConfigError extends Error {
  constructor(readonly mistakes: readonly string[]) {
    const lines = mistakes.map(mistake => `- ${mistake}`);
    super(['The settings in .env or the environment need a change:', ...lines].join('\n'));
  }
}

/** Reads the settings; throws one ConfigError for all mistakes in them. An empty variable counts as not set. */
export function readConfig(environment: Environment): Config {
  const mistakes: string[] = [];
  const settings = settingsIn(environment, mistake => mistakes.push(mistake));
  const server = readServer(settings);
  const slack = readSlack(settings);
  const config = {
    ...server,
    slack,
    teams: readTeams(settings),
    corpora: readCorpora(environment),
    state: readState(settings, slack?.installation.kind === 'oauth'),
  };
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
