import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import { strFromU8, unzipSync } from 'fflate';
import { AppPackageError, appPackage } from '../../adapters/teams/app-package';
import source from '../../adapters/teams/appPackage/manifest.json';
import { version } from '../../package.json';
import { bundledCorpus } from '../../src/corpus/bundled-corpus';
import { startTeamsBot, type TeamsBot } from './a-teams-bot';
import { invoke, mention, personal } from './activities';

// The validator reads files with it, none of them here; Jest does not load ES modules by require.
jest.mock('strip-bom', () => ({}));

const APP_ID = '11111111-2222-3333-4444-555555555555';
const ROOT = dirname(bundledCorpus());
const SOURCE = join(ROOT, 'adapters/teams/appPackage');

const ARTICLE = /no route to intended MS Mail recipient/;
const UNKNOWN_USER = /The address does not exist/;

/** What stands behind a command, and what its answer is called. */
const ANSWERS: Readonly<Record<string, readonly [behind: string, title: RegExp]>> = {
  kb: ['169117', ARTICLE],
  triage: ['550 5.1.1 User unknown', UNKNOWN_USER],
  help: ['', /^How to use NDR Triage$/],
};

/** A command as Teams sends it from each scope. */
const SAID_IN: Readonly<Record<string, (text: string) => object>> = {
  personal: text => personal(text),
  team: text => mention(text),
  groupChat: text =>
    mention(text, {
      conversation: { id: '19:chat@thread.v2', conversationType: 'groupChat', isGroup: true },
    }),
};

async function unzipped(appId = APP_ID) {
  const files = unzipSync(await appPackage(appId));
  return {
    files,
    manifest: JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as typeof source,
  };
}

test('the zip holds the manifest and its icons, and nothing else', async () => {
  const { files, manifest } = await unzipped();
  expect(Object.keys(files).sort()).toEqual(
    [manifest.icons.color, 'manifest.json', manifest.icons.outline].sort(),
  );
  for (const icon of Object.values(manifest.icons)) {
    expect(Buffer.from(files[icon] ?? [])).toEqual(readFileSync(join(SOURCE, icon)));
  }
});

test('the manifest is valid by the schema of its version', async () => {
  const { manifest } = await unzipped();
  expect(manifest.$schema).toContain(`/teams/v${manifest.manifestVersion}/`);
  expect(await AppManifestUtils.validateAgainstSchema(manifest as unknown as TeamsManifest)).toEqual([]);
});

test('the ids are those of the bot, and the version is that of the package', async () => {
  const { files, manifest } = await unzipped();
  const ids = [manifest, manifest.webApplicationInfo].map(({ id }) => id);
  const botIds = [...manifest.bots, ...manifest.composeExtensions].map(({ botId }) => botId);
  expect([...ids, ...botIds]).toEqual([APP_ID, APP_ID, APP_ID, APP_ID]);
  expect(manifest.version).toBe(version);
  expect(strFromU8(files['manifest.json'] ?? new Uint8Array())).not.toContain('${{');
});

test('the one permission is to see messages in channels of the teams that add the bot', () => {
  expect(source.authorization.permissions).toEqual({
    resourceSpecific: [{ name: 'ChannelMessage.Read.Group', type: 'Application' }],
  });
  // Teams refuses a resource-specific permission without it, and reads nothing in it.
  expect(source.webApplicationInfo.resource).not.toBe('');
});

test.each([
  ['', /^MicrosoftAppId is missing\. .*Azure portal.*“Microsoft App ID”.*\.env/],
  ['NDR Triage', /^MicrosoftAppId is no id such as 00000000-0000-0000-0000-000000000000\. .*Azure portal/],
  [`${APP_ID}"`, /^MicrosoftAppId is no id/],
])(
  'without the id of a bot there is no package, and the message says where it stands: %j',
  async (id, words) => {
    const failed = await appPackage(id).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(AppPackageError);
    expect((failed as Error).message).toMatch(words);
  },
);

describe('npm run teams:package', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'teams-package-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Runs what the script runs; an empty id hides that of the .env of the person who runs the tests. */
  function run(MicrosoftAppId: string) {
    const program = join(ROOT, 'dist/adapters/teams/write-app-package.js');
    const { status, stdout, stderr } = spawnSync(process.execPath, [program], {
      cwd: folder,
      env: { ...process.env, MicrosoftAppId },
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  }

  test('writes the zip into the current folder, and says where it is and what to do with it', () => {
    const { status, stdout, stderr } = run(` ${APP_ID} `);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Wrote \S+ndr-triage-teams\.zip\n/);
    expect(stdout).toContain('“Upload a custom app”');
    const zip = unzipSync(readFileSync(join(folder, 'ndr-triage-teams.zip')));
    expect(JSON.parse(strFromU8(zip['manifest.json'] ?? new Uint8Array())).id).toBe(APP_ID);
  });

  test('writes nothing without an id', () => {
    expect(run('')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/^MicrosoftAppId is missing\./),
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('the icons are as Teams wants them', () => {
  test.each([
    ['color', 192],
    ['outline', 32],
  ] as const)('%s is a square of %i pixels', (name, size) => {
    expect(readPng(source.icons[name])).toMatchObject({ width: size, height: size });
  });

  test('the colour icon fills its square', () => {
    expect(readPng(source.icons.color).pixels.filter(([, , , alpha]) => alpha !== 255)).toEqual([]);
  });

  test('the outline icon is white on nothing', () => {
    const { pixels } = readPng(source.icons.outline);
    const visible = pixels.filter(([, , , alpha]) => alpha !== 0);
    expect(visible.filter(([red, green, blue]) => red !== 255 || green !== 255 || blue !== 255)).toEqual([]);
    expect(visible.length).toBeGreaterThan(pixels.length / 10);
    expect(visible.length).toBeLessThan(pixels.length / 2);
  });
});

describe('the bot understands what the manifest offers', () => {
  let bot: TeamsBot;
  beforeEach(async () => {
    bot = await startTeamsBot();
  });
  afterEach(() => bot.close());

  const { scopes, commandLists } = theOnly(source.bots);
  const { commands } = theOnly(commandLists);
  const extension = theOnly(source.composeExtensions).commands;

  test('every command in each place where the bot can be', () => {
    expect(scopes).toEqual(Object.keys(SAID_IN));
    expect(theOnly(commandLists).scopes).toEqual(scopes);
    expect(commands.map(({ title }) => title)).toEqual(Object.keys(ANSWERS));
  });

  test.each(
    Object.entries(SAID_IN).flatMap(([scope, said]) =>
      Object.entries(ANSWERS).map(([command, [behind, title]]) => ({ scope, said, command, behind, title })),
    ),
  )('in the scope $scope the command $command', async ({ said, command, behind, title }) => {
    await bot.send(said(`${command} ${behind}`));
    expect(bot.connector.messages().map(({ body }) => body.summary)).toEqual([expect.stringMatching(title)]);
  });

  test('“Triage this NDR” in the menu of a message', async () => {
    const action = theOnly(extension.filter(({ type }) => type === 'action'));
    expect(action).toMatchObject({ id: 'triageNdr', context: ['message'], fetchTask: true });
    const { body } = await bot.send(
      invoke('composeExtension/fetchTask', {
        commandId: action.id,
        messagePayload: { body: { contentType: 'html', content: '<p>550 5.1.1 User unknown</p>' } },
      }),
    );
    expect(JSON.stringify(body.task.value.card)).toMatch(UNKNOWN_USER);
  });

  test('the search for articles, by the parameter that it names', async () => {
    const search = theOnly(extension.filter(({ type }) => type === 'query'));
    expect(search.id).toBe('searchKb');
    const { name } = theOnly(search.parameters ?? []);
    const { body } = await bot.send(
      invoke('composeExtension/query', {
        commandId: search.id,
        parameters: [{ name, value: '169117' }],
        queryOptions: { skip: 0, count: 25 },
      }),
    );
    expect(body.composeExtension.attachments[0].preview.content.title).toMatch(ARTICLE);
  });
});

function theOnly<T>(list: readonly T[]): T {
  expect(list).toHaveLength(1);
  return list[0] as T;
}

interface Png {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha of each. */
  readonly pixels: readonly (readonly number[])[];
}

/** Reads a PNG of 8-bit RGBA pixels without a filter, as ours are: https://www.w3.org/TR/png-3/#11IHDR. */
function readPng(icon: string): Png {
  const file = readFileSync(join(SOURCE, icon));
  expect(file.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    chunks.set(
      file.toString('latin1', at + 4, at + 8),
      file.subarray(at + 8, at + 8 + file.readUInt32BE(at)),
    );
  }
  const header = chunks.get('IHDR') ?? Buffer.alloc(0);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  expect([...header.subarray(8)]).toEqual([8, 6, 0, 0, 0]);
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  const line = 1 + width * 4;
  expect(new Set(rows.filter((_, at) => at % line === 0))).toEqual(new Set([0]));
  const pixels = Array.from({ length: width * height }, (_, index) => {
    const at = Math.floor(index / width) * line + 1 + (index % width) * 4;
    return [...rows.subarray(at, at + 4)];
  });
  return { width, height, pixels };
}
