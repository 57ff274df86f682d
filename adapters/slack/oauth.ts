import type { ServerResponse } from 'node:http';
import type { Logger } from '@slack/bolt';
import { type InstallationStore, InstallProvider } from '@slack/oauth';
import type { Route } from '../../src/server';

interface OAuthParts {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly stateSecret: string;
  readonly scopes: readonly string[];
  readonly store: InstallationStore;
  readonly apiUrl: string | null;
  readonly logger: Logger;
}

export interface OAuth {
  readonly authorize: InstallProvider['authorize'];
  readonly routes: readonly Route[];
}

/** Lets workspaces install the bot: `/slack/install` sends there, `/slack/oauth_redirect` takes the answer. */
export function createOAuth(parts: OAuthParts): OAuth {
  const { clientId, clientSecret, stateSecret, scopes, store, apiUrl, logger } = parts;
  const provider = new InstallProvider({
    clientId,
    clientSecret,
    stateSecret,
    installationStore: store,
    logger,
    ...(apiUrl === null ? {} : { clientOptions: { slackApiUrl: apiUrl } }),
  });
  return {
    authorize: provider.authorize,
    routes: [
      {
        method: 'get',
        path: '/slack/install',
        bodyLimit: 0,
        handle: (request, response) =>
          provider.handleInstallPath(request, response, {}, { scopes: [...scopes] }),
      },
      {
        method: 'get',
        path: '/slack/oauth_redirect',
        bodyLimit: 0,
        handle: (request, response) =>
          provider.handleCallback(request, response, { failure: explainFailure }),
      },
    ],
  };
}

/** Whoever refuses to install the bot, or takes too long, has made no mistake of the server's. */
function explainFailure(
  _error: unknown,
  _options: unknown,
  _request: unknown,
  response: ServerResponse,
): void {
  response
    .writeHead(400, { 'Content-Type': 'text/plain; charset=utf-8' })
    .end('NDR Triage was not installed. To try it again, open /slack/install.');
}
