import { parseArgs } from 'node:util';

/** What the command line asks for. */
export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'version' }
  /** `file` is null for standard input. */
  | { readonly name: 'triage'; readonly file: string | null; readonly json: boolean }
  | { readonly name: 'show'; readonly spelling: string; readonly json: boolean }
  | { readonly name: 'batch' }
  | { readonly name: 'serve' }
  /** `what` says which word is wrong and what to write instead. */
  | { readonly name: 'mistake'; readonly what: string };

const OPTIONS = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

const COMMANDS = ['show', 'batch', 'serve'] as const;

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
    if (token.value !== undefined) return mistake(`${token.rawName} takes no value. Write it alone.`);
  }
  if (values.help) return { name: 'help' };
  if (values.version) return { name: 'version' };

  const json = values.json === true;
  const [first, ...rest] = positionals;
  if (first === 'show') {
    return rest.length > 0
      ? { name: 'show', spelling: rest.join(' '), json }
      : mistake('show needs the number of an article: ndr show Q169117.');
  }
  if (first === 'batch') {
    return rest.length === 0
      ? { name: 'batch' }
      : mistake(`batch reads standard input and takes no file: ndr batch < ${rest[0]}`);
  }
  if (first === 'serve') {
    return rest.length === 0
      ? { name: 'serve' }
      : mistake('serve takes no words: its settings stand in .env and the environment.');
  }
  if (first !== undefined && rest.length > 0) return mistake(tooManyFiles(first, rest));
  return { name: 'triage', file: first === undefined || first === '-' ? null : first, json };
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
