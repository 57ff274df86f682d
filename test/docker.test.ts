import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { bundledCorpus } from '../src/corpus/bundled-corpus';
import { startServerProcess } from './server-process';

/** No Docker runs here: what it is told is read, and run without it. */
const ROOT = dirname(bundledCorpus());
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** A build and a start on a busy machine. */
jest.setTimeout(120_000);

interface Instruction {
  readonly name: string;
  readonly words: string;
}

/** The stages of the Dockerfile, each a list of instructions. */
const stages = read('Dockerfile')
  .replace(/\\\n/g, ' ')
  .split('\n')
  .filter(line => /^[A-Z]/.test(line))
  .map((line): Instruction => {
    const [name = '', ...words] = line.split(/\s+/);
    return { name, words: words.join(' ') };
  })
  .reduce<Instruction[][]>((all, instruction) => {
    if (instruction.name === 'FROM') all.push([]);
    all.at(-1)?.push(instruction);
    return all;
  }, []);

const [building = [], running = []] = stages;
const of = (stage: readonly Instruction[], wanted: string) =>
  stage.filter(({ name }) => name === wanted).map(({ words }) => words);
const command = (stage: readonly Instruction[], wanted: string): readonly string[] =>
  JSON.parse(/\[.*\]$/.exec(of(stage, wanted)[0] ?? '')?.[0] ?? '[]');

/** What is copied into the building stage. */
const copied = of(building, 'COPY').flatMap(words => words.split(' ').slice(0, -1));

describe('the image', () => {
  test('is made in two stages, and the second has what the first built and no sources', () => {
    expect(stages).toHaveLength(2);
    expect(of(running, 'COPY').every(words => words.startsWith('--from=build /app/'))).toBe(true);
    expect(of(running, 'COPY').join()).not.toMatch(/src |adapters |test /);
  });

  test('runs as a user who owns nothing but the folder for state', () => {
    const after = running.slice(running.findIndex(({ name }) => name === 'USER'));
    expect(of(running, 'USER')).toEqual(['node']);
    expect(after.map(({ name }) => name)).not.toContain('RUN');
    expect(of(running, 'RUN')).toEqual(['mkdir /state && chown node:node /state']);
  });

  test('is made of files that are there, and that are sent to Docker', () => {
    const sent = read('.dockerignore')
      .split('\n')
      .filter(line => line.startsWith('!'));
    expect(sent.map(line => line.slice(1)).sort()).toEqual([...copied].sort());
    expect(copied.filter(file => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  test('is told of no secret', () => {
    expect(read('Dockerfile')).not.toMatch(/TOKEN|SECRET|PASSWORD|xox/i);
    expect(copied).not.toContain('.env');
  });
});

describe('in a folder with nothing else in it', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ndr-image-'));
    const build = join(folder, 'build');
    mkdirSync(build);
    for (const file of copied) cpSync(join(ROOT, file), join(build, file), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(build, 'node_modules'));
    const [script = ''] = of(building, 'RUN').filter(words => words.startsWith('npm run build'));
    execFileSync('sh', ['-c', script.split(' && ')[0] ?? ''], { cwd: build, stdio: 'pipe' });
    for (const words of of(running, 'COPY')) {
      const [, from = '', to = ''] = words.split(' ');
      if (to === 'node_modules') symlinkSync(join(ROOT, to), join(folder, to));
      else cpSync(join(build, from.replace('/app/', '')), join(folder, to), { recursive: true });
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('the build works, and what it leaves answers a report', () => {
    const [node, main = ''] = command(running, 'CMD');
    expect(node).toBe('node');
    const { stdout, status } = spawnSync(process.execPath, [join(folder, main)], {
      input: '550 5.1.1 User unknown',
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([0, expect.stringContaining('5.1.1')]);
  });

  test('the server starts, and the health check tells a living one from a dead one', async () => {
    const [, main = '', ...words] = command(running, 'CMD');
    const state = { NDR_STATE: join(folder, 'state.db') };
    const server = await startServerProcess(state, [join(folder, main), ...words]);
    const [, ...check] = command(running, 'HEALTHCHECK');
    const run = () =>
      spawnSync(process.execPath, check, { env: { ...process.env, PORT: String(server.port) } }).status;
    expect(run()).toBe(0);
    server.kill('SIGTERM');
    expect(await server.exited).toBe(0);
    expect(run()).toBe(1);
  });
});

describe('compose.yaml', () => {
  const { services, networks, configs } = parse(read('compose.yaml'), { merge: true });
  const replicas = Object.keys(services).filter(name => name.startsWith('bot'));

  test('runs two replicas on one database, each with nothing to write to and no rights', () => {
    expect(replicas).toHaveLength(2);
    for (const name of replicas) {
      expect(services[name]).toMatchObject({
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
        stop_grace_period: '30s',
        environment: { DATABASE_URL: expect.stringContaining('@postgres:5432/') },
        depends_on: { postgres: { condition: 'service_healthy' } },
      });
      expect(services[name]).not.toHaveProperty('ports');
    }
  });

  test('lets nobody reach the database from outside', () => {
    expect(services.postgres.networks).toEqual(['inside']);
    expect(networks.inside).toEqual({ internal: true });
    expect(services.postgres).not.toHaveProperty('ports');
  });

  test('shows the internet what platforms ask for, on every replica, and no more', () => {
    const { content } = configs.caddyfile;
    expect(content).toContain(`reverse_proxy ${replicas.map(name => `${name}:3978`).join(' ')} {`);
    expect(content).toContain('@asked path /slack/* /api/messages /healthz\n');
    expect(services.proxy.networks).toEqual(['outside']);
  });
});
