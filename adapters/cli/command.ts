import { parseArgs } from 'node:util';

/** What the command line asks for; `corpora` are index files beside the bundled articles. */
export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'version' }
  /** `file` is null for standard input. */
  | {
      readonly name: 'triage';
      readonly file: string | null;
      readonly json: boolean;
      readonly corpora: readonly string[];
    }
  | {
      readonly name: 'show';
      readonly spelling: string;
      readonly json: boolean;
      readonly corpora: readonly string[];
    }
  | { readonly name: 'batch'; readonly corpora: readonly string[] }
  | { readonly name: 'serve'; readonly corpora: readonly string[] }
  /** `address` is where people reach the bot; null where that is not to be looked at. */
  | { readonly name: 'doctor'; readonly address: string | null; readonly corpora: readonly string[] }
  | { readonly name: 'corpus import'; readonly folders: readonly string[]; readonly out: string }
  /** `file` is null for all that the bot answers out of. */
  | { readonly name: 'corpus stats'; readonly file: string | null; readonly corpora: readonly string[] }
  /** `folder` is null for the bundled articles. */
  | { readonly name: 'corpus check'; readonly folder: string | null }
  | { readonly name: 'corpus contents'; readonly folder: string | null }
  /** `what` says which word is wrong and what to write instead. */
  | { readonly name: 'mistake'; readonly what: string };

const OPTIONS = {
  json: { type: 'boolean' },
  corpus: { type: 'string', multiple: true },
  out: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

const COMMANDS = ['show', 'batch', 'serve', 'doctor', 'corpus'] as const;
const OF_CORPUS = ['import', 'stats', 'check', 'contents'] as const;

const EXAMPLES: Readonly<Record<string, string>> = {
  corpus: '--corpus articles.index',
  out: '--out articles.index',
};

/** Reads the words that follow `ndr`; never throws, a line that makes no sense is a `mistake`. */
export function readCommand(words: readonly string[]): Command {
  const { values, positionals, tokens } = parseArgs({
    args: [...words],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (!Object.hasOwn(OPTIONS, token.name)) return mistake(unknownOption(token.rawName, token.name));
    const example = EXAMPLES[token.name];
    if (example === undefined && token.value !== undefined) {
      return mistake(`${token.rawName} takes no value. Write it alone.`);
    }
    if (example !== undefined && !token.value) return mistake(`${token.rawName} needs a file: ${example}`);
  }
  if (values.help) return { name: 'help' };
  if (values.version) return { name: 'version' };

  const json = values.json === true;
  const corpora = (values.corpus ?? []).filter(file => typeof file === 'string');
  const out = typeof values.out === 'string' ? values.out : null;
  const [first, ...rest] = positionals;
  if (first === 'corpus') return corpusCommand(rest, out, corpora);
  if (out !== null) return mistake('--out belongs to: ndr corpus import FOLDER --out FILE');
  if (first === 'show') {
    return rest.length > 0
      ? { name: 'show', spelling: rest.join(' '), json, corpora }
      : mistake('show needs the number of an article: ndr show Q169117.');
  }
  if (first === 'batch') {
    return rest.length === 0
      ? { name: 'batch', corpora }
      : mistake(`batch reads standard input and takes no file: ndr batch < ${rest[0]}`);
  }
  if (first === 'serve') {
    return rest.length === 0
      ? { name: 'serve', corpora }
      : mistake('serve takes no words: its settings stand in .env and the environment.');
  }
  if (first === 'doctor') return doctorCommand(rest, corpora);
  if (first !== undefined && rest.length > 0) return mistake(tooManyFiles(first, rest));
  return { name: 'triage', file: first === undefined || first === '-' ? null : first, json, corpora };
}

function doctorCommand(words: readonly string[], corpora: readonly string[]): Command {
  const [address] = words;
  if (address === undefined) return { name: 'doctor', address: null, corpora };
  return words.length === 1 && /^https?:\/\//.test(address) && URL.canParse(address)
    ? { name: 'doctor', address, corpora }
    : mistake('doctor takes the address at which people reach the bot: ndr doctor https://bot.example.org');
}

function corpusCommand(
  [what, ...files]: readonly string[],
  out: string | null,
  corpora: readonly string[],
): Command {
  if (what === 'import') {
    if (files.length === 0)
      return mistake('corpus import needs a folder of articles: ndr corpus import FOLDER --out FILE');
    if (out === null)
      return mistake(
        `corpus import needs the index to write: ndr corpus import ${files.join(' ')} --out FILE`,
      );
    return { name: 'corpus import', folders: files, out };
  }
  if (what === 'stats') {
    if (out !== null) return mistake('--out belongs to: ndr corpus import FOLDER --out FILE');
    const [file = null, ...more] = files;
    return more.length === 0
      ? { name: 'corpus stats', file, corpora }
      : mistake(`one index at a time, please: ndr corpus stats ${file}`);
  }
  if (what === 'check' || what === 'contents') {
    if (out !== null) return mistake('--out belongs to: ndr corpus import FOLDER --out FILE');
    const [folder = null, ...more] = files;
    return more.length === 0
      ? { name: `corpus ${what}`, folder }
      : mistake(`one folder at a time, please: ndr corpus ${what} ${folder}`);
  }
  const meant = what === undefined ? undefined : sameBeginning(what, OF_CORPUS);
  return mistake(
    meant === undefined
      ? 'corpus needs import, stats, check or contents: ndr corpus import FOLDER --out FILE, ndr corpus stats [FILE]'
      : `there is no command corpus ${what}. Did you mean ndr corpus ${meant}?`,
  );
}

const mistake = (what: string): Command => ({ name: 'mistake', what });

function unknownOption(written: string, name: string): string {
  const meant = sameBeginning(name, Object.keys(OPTIONS));
  return `there is no option ${written}.${meant === undefined ? '' : ` Did you mean --${meant}?`}`;
}

function tooManyFiles(first: string, rest: readonly string[]): string {
  const meant = sameBeginning(first, COMMANDS);
  return meant === undefined
    ? `one file at a time, please: ndr ${first}. For many reports there is ndr batch.`
    : `there is no command ${first}. Did you mean ndr ${[meant, ...rest].join(' ')}?`;
}

/** No two options and no two commands begin with the same two letters, so these tell which was meant. */
function sameBeginning(word: string, names: readonly string[]): string | undefined {
  return names.find(name => name.startsWith(word.slice(0, 2).toLowerCase()));
}
