import { endSharedStores } from './shared-database';

jest.mock('../teams/a-teams-bot', () => jest.requireActual('./teams-replicas'));

/** A database starts slowly on a busy machine. */
jest.setTimeout(60_000);

afterAll(endSharedStores);

/**
 * Of the suites for one bot those whose rules hold for two. That of its pace is not among them, since each keeps its own,
 * nor that of requests, which breaks the store of the one that it asks.
 */
describe.each(['admission', 'buttons', 'channels', 'files', 'message-extension', 'personal-chat', 'welcome'])(
  'two bots that share a database, with %s',
  suite => {
    require(`../teams/${suite}.test`);
  },
);
