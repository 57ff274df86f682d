import dns from 'node:dns';
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { ACTIVITY } from '../../adapters/teams/activity';
import { createBotFramework } from '../../adapters/teams/bot-framework';
import { gather } from '../../adapters/teams/shared-file';
import { lookupPublic } from '../../src/lookup-public';
import { isPublicAddress } from '../../src/public-address';
import { createManualClock } from '../manual-clock';
import { recordedWatch } from '../recorded-watch';
import { type SlackBot, startSlackBot } from '../slack/a-slack-bot';
import { eventCallback, mention, shortcut } from '../slack/payloads';
import { startTeamsBot, type TeamsBot } from '../teams/a-teams-bot';
import { personal } from '../teams/activities';
import { APP_ID, startTokenIssuer, type TokenIssuer } from '../teams/token-issuer';
import { watchConnections } from './connections';
import { FORGED_ADDRESSES, INWARD_ADDRESSES } from './forged-addresses';

let slack: SlackBot;
let teams: TeamsBot;
let issuer: TokenIssuer;
/** Listens on this machine and should hear nothing. */
let trap: Server;
let trapped: number;

beforeAll(async () => {
  issuer = await startTokenIssuer();
  slack = await startSlackBot();
  const identity = { appId: APP_ID, appType: 'SingleTenant', tenantId: 'tenant-1', password: 'x' } as const;
  const { openIdMetadata } = issuer;
  teams = await startTeamsBot({ identity, allowedTenants: ['tenant-1'], openIdMetadata });
  trap = createServer(() => {
    trapped += 1;
  });
  await new Promise<void>(resolve => trap.listen(0, resolve));
});
afterAll(async () => {
  trap.close();
  await Promise.all([slack.close(), teams.close(), issuer.close()]);
});
beforeEach(() => {
  trapped = 0;
  // The SDK writes about what it refuses.
  jest.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => jest.restoreAllMocks());

/** A way by which an address comes into the bot from outside. */
interface Entry {
  /** An address that is asked for, where its name leads into the internet. */
  readonly good: string;
  /** Hands an address in, and gives what came of it. */
  readonly give: (address: string) => Promise<unknown>;
  readonly refused: unknown;
  /** Goes to an address that has been let in, where that is another way. */
  readonly goTo?: (address: string) => Promise<unknown>;
}

const text = expect.stringContaining;

/** Each address is handed in by another person, so that none of them asks for more than is fair. */
let people = 0;
const somebody = () => `U${++people}`;

/** What the bot answers to a mention with a file at this address. */
async function answerToFile(url: string): Promise<unknown> {
  const before = slack.slack.of('chat.postMessage').length;
  const file = { id: 'F1', name: 'bounce.eml', filetype: 'eml', url_private_download: url };
  await slack.send(eventCallback(mention('', { user: somebody(), files: [file] })));
  return slack.slack.of('chat.postMessage')[before]?.args.text;
}

const ENTRIES: Readonly<Record<string, Entry>> = {
  'the address of a file in Slack': {
    good: 'https://files.slack.com/files-pri/T1-F1/download/bounce.eml',
    give: answerToFile,
    refused: text('is not in Slack'),
  },
  'a redirect from a file in Slack': {
    good: 'https://files.slack.com/files-pri/T1-F1/download/bounce.eml',
    async give(address) {
      slack.slack.serveFile('moved.eml', response => {
        // A header holds no line break nor letters of other alphabets; a client may write them so.
        response.writeHead(302, { Location: encodeURI(address).replaceAll('%25', '%') }).end();
      });
      return answerToFile(slack.slack.fileUrl('moved.eml'));
    },
    // What is no address leads to a file beside the first.
    refused: expect.stringMatching(/paste the report/i),
  },
  'the address at which Slack wants an answer': {
    good: 'https://hooks.slack.com/actions/T1/1/1',
    async give(address) {
      const { status } = await slack.send(
        shortcut({ text: 'no ts' }, { user: { id: somebody() }, response_url: address }),
        {
          as: 'form',
        },
      );
      return status;
    },
    refused: 200,
  },
  'the address of a file in Teams': {
    good: 'https://contoso.sharepoint.com/sites/x/bounce.eml?tempauth=1',
    async give(downloadUrl) {
      const { missing } = await gather([{ name: 'bounce.eml', type: 'eml', downloadUrl }], false);
      return missing[0];
    },
    refused: text('is not in SharePoint'),
  },
  'the serviceUrl of Teams': {
    good: 'https://smba.trafficmanager.net/emea/',
    async give(serviceUrl) {
      const authorization = issuer.bearer({ serviceurl: serviceUrl });
      const { status } = await teams.send(personal('Q169117', { serviceUrl }), { authorization });
      return [400, 401, 403].includes(status);
    },
    refused: true,
    // Only with a registration would it get itself a token first, from Microsoft.
    goTo: sendTo,
  },
};

/** Sends a message to a connector service by way of the SDK. */
async function sendTo(serviceUrl: string): Promise<void> {
  const { process } = createBotFramework(
    { identity: null, allowedTenants: [], openIdMetadata: null },
    createManualClock(),
    recordedWatch(),
  );
  const activity = ACTIVITY.parse(personal('Q169117', { serviceUrl }));
  await process('', activity, async turn => {
    await turn.send({ type: 'message' });
    return null;
  }).catch(() => {});
}

const portOf = (server: Pick<Server, 'address'>) => (server.address() as AddressInfo).port;

const forged = (address: string, good: string) =>
  address.replaceAll('TRUSTED', new URL(good).hostname).replaceAll('PORT', String(portOf(trap)));

const ours = () => [slack.url, slack.slack.apiUrl, teams.url, issuer.openIdMetadata];

test('there are more than forty tricks, and each is another', () => {
  expect(FORGED_ADDRESSES.length).toBeGreaterThan(40);
  expect(new Set(FORGED_ADDRESSES.map(([, address]) => address)).size).toBe(FORGED_ADDRESSES.length);
});

describe.each(Object.entries(ENTRIES))('%s', (_, { good, give, refused, goTo = give }) => {
  test.each(FORGED_ADDRESSES)('with %s is refused without a connection', async (_trick, address) => {
    const watched = watchConnections(ours(), []);
    expect(await give(forged(address, good))).toEqual(refused);
    expect({ ...watched, trapped }).toEqual({ lookedUp: [], connectedTo: [], trapped: 0 });
  });

  test.each(INWARD_ADDRESSES)('whose name leads to %s is not connected to', async (_what, addresses) => {
    const watched = watchConnections(ours(), addresses);
    await goTo(good);
    expect([...new Set(watched.lookedUp)]).toEqual([new URL(good).hostname]);
    expect(watched.connectedTo).toEqual([]);
  });
});

test('a redirect by the connector service is not followed', async () => {
  const asked: string[] = [];
  const connector = createHttpServer((request, response) => {
    asked.push(request.method ?? '');
    response.writeHead(307, { Location: `http://127.0.0.1:${portOf(trap)}/` }).end();
  });
  await new Promise<void>(resolve => connector.listen(0, '127.0.0.1', resolve));
  await sendTo(`http://127.0.0.1:${portOf(connector)}/`);
  connector.closeAllConnections();
  connector.close();
  expect({ asked, trapped }).toEqual({ asked: ['POST'], trapped: 0 });
});

test('the trap and the watch notice a connection', async () => {
  const watched = watchConnections([], ['127.0.0.1']);
  const port = portOf(trap);
  const socket = connect({ port, host: 'inward.example', lookup: dns.lookup });
  await once(trap, 'connection');
  socket.destroy();
  expect({ ...watched, trapped }).toEqual({
    lookedUp: ['inward.example'],
    connectedTo: [`127.0.0.1:${port}`],
    trapped: 1,
  });
});

describe('the lookup of a connection', () => {
  const lookUp = (all: boolean) =>
    new Promise(resolve => {
      lookupPublic('files.slack.com', { all }, (error, found) => resolve(error ?? found));
    });

  test.each([
    [true, [{ address: '1.1.1.1', family: 4 }]],
    [false, '1.1.1.1'],
  ])('gives what it looked at, and asks once (all: %p)', async (all, found) => {
    const { lookedUp } = watchConnections([], ['1.1.1.1']);
    expect(await lookUp(all)).toEqual(found);
    expect(lookedUp).toEqual(['files.slack.com']);
  });

  test('fails like any other where the name is not known', async () => {
    watchConnections([], []);
    expect(await lookUp(true)).toMatchObject({ code: 'ENOTFOUND' });
  });
});

test.each([
  ['1.1.1.1', true],
  ['192.0.78.1', true],
  ['2606:4700::1111', true],
  ['2620:1ec::10', true],
  ['172.15.255.255', true],
  ['172.16.0.1', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['2001:db8::1', false],
  ['2002:7f00:1::', false],
  ['ff02::1', false],
  ['files.slack.com', false],
  ['', false],
])('%p is public: %p', (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic);
});
