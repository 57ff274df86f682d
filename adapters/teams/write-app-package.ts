import { writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { config } from 'dotenv';
import { bundledCorpus } from '../../src/corpus/bundled-corpus';
import { AppPackageError, appPackage } from './app-package';

/** What `npm run teams:package` writes into the current folder. */
const FILE = 'ndr-triage-teams.zip';

config({ path: join(dirname(bundledCorpus()), '.env'), quiet: true });

appPackage(process.env.MicrosoftAppId?.trim() ?? '').then(
  zip => {
    const path = resolve(FILE);
    writeFileSync(path, zip);
    console.log(`Wrote ${path}

Give it to Teams:
- for yourself and your teams: in Teams “Apps”, “Manage your apps”, “Upload an app”, “Upload a custom app”;
- for everyone: in the Teams admin center “Teams apps”, “Manage apps”, “Upload new app”.
Then choose “Add to a team”. README.md, “In Microsoft Teams”, has the steps.`);
  },
  (error: unknown) => {
    console.error(error instanceof AppPackageError ? error.message : error);
    process.exitCode = 2;
  },
);
