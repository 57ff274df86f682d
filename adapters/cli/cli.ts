import { isUtf8 } from 'node:buffer';
import type { Readable, Writable } from 'node:stream';
import type { Answer } from '../../src/bot/answer';
import type { Bot } from '../../src/bot/bot';
import { inert } from '../../src/bot/inert';
import { answerRecord } from '../../src/bot/record';
import { privateRequest, type Request } from '../../src/bot/request';
import type { CorpusFault } from '../../src/corpus/check-corpus';
import type { Described } from '../../src/describe-corpora';
import type { Examined } from '../../src/doctor';
import type { ImportReport, ImportWatch } from '../../src/import-corpus';
import { inertJson } from '../../src/inert-json';
import { runBatch } from './batch';
import { type Command, readCommand } from './command';
import { renderStatistics } from './corpus-stats';
import { HELP } from './help';
import { readInputFile, readStandardInput } from './read-input';
import { renderText } from './render-text';
import { systemCode } from './system-code';
import { Unusable } from './unusable';
import { withoutPasted } from './without-pasted';

/** The process around the command, as far as it matters. */
export interface Surroundings {
  /** The words behind `ndr`. */
  readonly words: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly errors: Writable & { readonly isTTY?: boolean };
}

/** What is made only when a command needs it, so that `--help` waits for nothing. */
export interface Parts {
  /** The bot; `corpora` are index files that it answers out of too. */
  readonly openBot: (corpora: readonly string[]) => Promise<Pick<Bot, 'answer' | 'article'>>;
  /** Runs the bot on its platforms until the process is told to end. */
  readonly serve: (corpora: readonly string[]) => Promise<void>;
  /** Looks at what has to be right for the bot to work. */
  readonly examine: (address: string | null, corpora: readonly string[]) => AsyncIterable<Examined>;
  readonly importCorpus: (
    folders: readonly string[],
    out: string,
    watch: ImportWatch,
  ) => Promise<ImportReport>;
  /** What an index file holds; where that is null, what the bot answers out of, with `corpora` beside it. */
  readonly describeCorpora: (
    file: string | null,
    corpora: readonly string[],
  ) => Promise<readonly Described[]>;
  /** What is wrong with the articles of a folder; null stands for the bundled ones, here and below. */
  readonly checkCorpus: (folder: string | null) => Promise<readonly CorpusFault[]>;
  /** The table of contents of a folder's articles, in Markdown. */
  readonly contentsOf: (folder: string | null) => Promise<string>;
  readonly version: () => string;
  /** Whether an error is a mistake of the person who runs it, whose message says all there is to say. */
  readonly isForReader: (error: unknown) => error is Error;
}

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const EXIT = { answered: 0, notAnswered: 1, unusable: 2 } as const;

const WIDTH_OF_A_FILE = 80;

/** Runs `ndr` once and gives its exit code. Rejects with errors that no person can mend. */
export async function runCli(around: Surroundings, parts: Parts): Promise<ExitCode> {
  const { words, output, errors } = around;
  // Without a listener a closed pipe would end the process with a stack trace; the writes below report it.
  output.on('error', () => {});
  try {
    return await run(around, parts);
  } catch (error) {
    if (systemCode(error) === 'EPIPE') return EXIT.answered;
    if (!(error instanceof Unusable || parts.isForReader(error))) throw error;
    await write(errors, `ndr: ${inert(withoutPasted(error.message, words))}\n`);
    return EXIT.unusable;
  }
}

async function run(around: Surroundings, parts: Parts): Promise<ExitCode> {
  const { words, input, output, errors } = around;
  const { openBot, serve, version } = parts;
  const command = readCommand(words);
  switch (command.name) {
    case 'help':
      await write(output, HELP);
      return EXIT.answered;
    case 'version':
      await write(output, `${version()}\n`);
      return EXIT.answered;
    case 'serve':
      await serve(command.corpora);
      return EXIT.answered;
    case 'doctor':
      return examineAll(parts.examine(command.address, command.corpora), output);
    case 'mistake':
      throw new Unusable(`${command.what}\nSee ndr --help.`);
    case 'batch':
      await runBatch(input, await openBot(command.corpora), text => write(output, text));
      return EXIT.answered;
    case 'corpus import':
      return importInto(command, around, parts);
    case 'corpus stats':
      await write(output, renderStatistics(await parts.describeCorpora(command.file, command.corpora)));
      return EXIT.answered;
    case 'corpus check': {
      const faults = await parts.checkCorpus(command.folder);
      await write(output, faults.map(({ file, what }) => `${inert(`${file}: ${what}`)}\n`).join(''));
      return faults.length === 0 ? EXIT.answered : EXIT.notAnswered;
    }
    case 'corpus contents':
      await write(output, await parts.contentsOf(command.folder));
      return EXIT.answered;
    case 'show': {
      const bot = await openBot(command.corpora);
      return present(around, command.json, command.spelling, bot.article(command.spelling));
    }
    case 'triage': {
      if (command.file === null && input.isTTY) await write(errors, `${PASTE_HINT}\n`);
      const bytes = await (command.file === null ? readStandardInput(input) : readInputFile(command.file));
      const bot = await openBot(command.corpora);
      const answer = await bot.answer(requestOf(bytes));
      return present(around, command.json, command.file ?? 'stdin', answer);
    }
    default:
      return command satisfies never;
  }
}

async function examineAll(examined: AsyncIterable<Examined>, output: Writable): Promise<ExitCode> {
  let isAllRight = true;
  for await (const { name, finding } of examined) {
    const told = finding.isRight ? `ok      ${name}: ${finding.detail}` : `not ok  ${name}: ${finding.fix}`;
    await write(output, `${inert(told)}\n`);
    isAllRight &&= finding.isRight;
  }
  return isAllRight ? EXIT.answered : EXIT.notAnswered;
}

async function importInto(
  { folders, out }: Extract<Command, { readonly name: 'corpus import' }>,
  { output, errors }: Surroundings,
  parts: Parts,
): Promise<ExitCode> {
  // The progress bar is loaded for this command alone.
  const { importSummary, skippedLines, watchImport } = await import('./corpus-import');
  const watch = watchImport(errors);
  const started = performance.now();
  try {
    const report = await parts.importCorpus(folders, out, watch);
    await write(errors, skippedLines(report));
    await write(output, importSummary(report, out, (performance.now() - started) / 1000));
    return EXIT.answered;
  } finally {
    watch.stop();
  }
}

const PASTE_HINT =
  process.platform === 'win32'
    ? 'Paste the report, then press Ctrl-Z and Enter.'
    : 'Paste the report, then press Ctrl-D on a line of its own.';

async function present(
  { environment, output }: Surroundings,
  json: boolean,
  id: string,
  answer: Answer,
): Promise<ExitCode> {
  const width = (output.isTTY && output.columns) || WIDTH_OF_A_FILE;
  const colour = output.isTTY === true && !environment.NO_COLOR && environment.TERM !== 'dumb';
  if (json) await write(output, `${inertJson(JSON.stringify(answerRecord(id, answer)))}\n`);
  else if (answer.reply !== null) await write(output, renderText(answer.reply, { width, colour }));
  return answer.kind === 'diagnosis' || answer.kind === 'article' ? EXIT.answered : EXIT.notAnswered;
}

/** A KB number or a pasted report is text; what is no UTF-8 (.msg, other charsets) goes to the bot as it is. */
function requestOf(bytes: Uint8Array): Request {
  return isUtf8(bytes) && !bytes.includes(0)
    ? privateRequest(new TextDecoder().decode(bytes))
    : privateRequest('', [bytes]);
}

function write(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, error => (error ? reject(error) : resolve()));
  });
}
