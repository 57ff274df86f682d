import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseSync } from '@swc/core';
import { check } from 'recheck';

const ROOT = join(__dirname, '..');
const FOLDERS = ['src', 'adapters'];
const LEAST_PATTERNS = 100;
/** recheck searches for an attack; a pattern it cannot judge in this time is simplified, not waved through. */
const JUDGED_WITHIN_MS = 20_000;
/** An attack that was guessed is tried: what needs longer is one. */
const ATTACK_TAKES_MS = 1_000;

interface Pattern {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

const patterns = [...literals(), ...constructed()];

test('the patterns are found', () => {
  expect(patterns.length).toBeGreaterThan(LEAST_PATTERNS);
});

test('no regular expression needs more than linear time', async () => {
  const judged = await inTurn(patterns, async ({ file, source, flags }) => {
    const diagnostics = await check(source, flags, {
      timeout: JUDGED_WITHIN_MS,
      recallTimeout: ATTACK_TAKES_MS,
    });
    if (diagnostics.status === 'safe') return null;
    const summary = diagnostics.status === 'vulnerable' ? diagnostics.complexity.summary : 'not judged';
    return `${file}: /${source}/${flags} is ${diagnostics.status} (${summary})`;
  });
  expect(judged.filter(Boolean)).toEqual([]);
}, 300_000);

/** Pattern literals, from the syntax trees of all sources. */
function literals(): Pattern[] {
  return sources().flatMap(file => {
    const tree = parseSync(readFileSync(file, 'utf8'), { syntax: 'typescript' });
    return nodesOf(tree, 'RegExpLiteral').map(node => ({
      file: relative(ROOT, file),
      source: String(node.pattern),
      flags: String(node.flags),
    }));
  });
}

/** Patterns that modules build while they load. */
function constructed(): Pattern[] {
  const caught: Pattern[] = [];
  const Original = globalThis.RegExp;
  for (const file of sources().filter(source => /\bnew RegExp\(/.test(readFileSync(source, 'utf8')))) {
    globalThis.RegExp = new Proxy(Original, {
      construct: (target, [source, flags = '']) => {
        caught.push({ file: relative(ROOT, file), source: String(source), flags });
        return new target(source, flags);
      },
    });
    try {
      jest.isolateModules(() => require(file));
    } finally {
      globalThis.RegExp = Original;
    }
  }
  return caught;
}

function sources(): string[] {
  return FOLDERS.flatMap(folder =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.ts'))
      .map(file => join(ROOT, folder, file)),
  );
}

type Node = Readonly<Record<string, unknown>>;

function nodesOf(tree: unknown, type: string): Node[] {
  if (typeof tree !== 'object' || tree === null) return [];
  const inside = Object.values(tree).flatMap(value => nodesOf(value, type));
  return (tree as Node).type === type ? [tree as Node, ...inside] : inside;
}

async function inTurn<T, R>(items: readonly T[], judge: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await judge(item));
  return results;
}
