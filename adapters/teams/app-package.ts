import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { strToU8, zipSync } from 'fflate';
import { bundledCorpus } from '../../src/corpus/bundled-corpus';

/** The package can't be made; the message says why, and what to do. */
export class AppPackageError extends Error {}

const ROOT = dirname(bundledCorpus());
const SOURCE = join(ROOT, 'adapters/teams/appPackage');

const WHERE =
  'It stands in the Azure portal, at the Azure Bot, “Configuration”, “Microsoft App ID”; put it into .env and run this again.';
const EXAMPLE = '00000000-0000-0000-0000-000000000000';
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The zip that Teams takes as an app, for the bot with this id. Rejects with AppPackageError. */
export async function appPackage(appId: string): Promise<Uint8Array> {
  if (appId === '') throw new AppPackageError(`MicrosoftAppId is missing. ${WHERE}`);
  if (!GUID.test(appId)) throw new AppPackageError(`MicrosoftAppId is no id such as ${EXAMPLE}. ${WHERE}`);
  const manifest = filled(appId);
  const faults = await AppManifestUtils.validateAgainstSchema(JSON.parse(manifest));
  if (faults.length > 0) {
    throw new AppPackageError(
      [`${join(SOURCE, 'manifest.json')} is not valid:`, ...faults.map(fault => `- ${fault}`)].join('\n'),
    );
  }
  return zipSync({
    'manifest.json': strToU8(manifest),
    'color.png': readFileSync(join(SOURCE, 'color.png')),
    'outline.png': readFileSync(join(SOURCE, 'outline.png')),
  });
}

/** Where the manifest waits for a value, in the manner of Microsoft's own tools. */
const PLACEHOLDER = /\$\{\{(\w+)\}\}/g;

function filled(appId: string): string {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const values: Readonly<Record<string, string>> = { MicrosoftAppId: appId, version };
  return readFileSync(join(SOURCE, 'manifest.json'), 'utf8').replace(
    PLACEHOLDER,
    (placeholder, name) => values[name] ?? placeholder,
  );
}
