import { endSharedStores } from './shared-database';

jest.mock('../slack/a-slack-bot', () => jest.requireActual('./slack-replicas'));

/** A database starts slowly on a busy machine. */
jest.setTimeout(60_000);

afterAll(endSharedStores);

/** Of the suites for one bot those whose rules hold for two. That of its pace is not among them: each keeps its own. */
describe.each([
  'buttons',
  'channels',
  'commands',
  'direct-messages',
  'files',
  'home',
  'requests',
  'shortcuts',
])('two bots that share a database, with %s', suite => {
  require(`../slack/${suite}.test`);
});
