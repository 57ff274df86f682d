import { Readable, Writable } from 'node:stream';
import { type Parts, runCli } from '../../adapters/cli/cli';
import type { Answer } from '../../src/bot/answer';
import { composeDiagnosis } from '../../src/bot/compose-diagnosis';
import { composeHelp } from '../../src/bot/compose-help';
import { composeNoSuchArticle } from '../../src/bot/compose-no-such-article';
import { composeUnsure } from '../../src/bot/compose-unsure';
import type { Request } from '../../src/bot/request';
import { right, wrong } from '../../src/check';
import { bundledCorpus } from '../../src/corpus/bundled-corpus';
import { checkCorpus as checkFolder } from '../../src/corpus/check-corpus';
import { contents } from '../../src/corpus/contents';
import { IndexError } from '../../src/corpus/index-error';
import { loadCorpus } from '../../src/corpus/load-corpus';
import { statisticsOf } from '../../src/corpus/statistics';
import { importCorpus as importInto } from '../../src/import-corpus';
import { anAnswer } from '../bot/an-answer';
import { anArticle } from '../bot/an-article';
import { anNdr } from '../bot/an-ndr';

interface Around {
  readonly input?: string | Buffer | Readable;
  readonly terminal?: { readonly columns: number };
  readonly environment?: Readonly<Record<string, string>>;
}

interface Ran {
  readonly exitCode: number;
  readonly output: string;
  readonly errors: string;
  /** What the bot was asked, in order. */
  readonly requests: readonly Request[];
  /** How often the bot was run on its platforms. */
  readonly served: number;
  /** Index files that the bot was given, or that were described. */
  readonly corpora: readonly string[];
}

/** Runs `ndr` in this process with a bot that answers by the first word of a text: sure, unsure, silent or else help. */
export async function runNdr(
  words: readonly string[],
  { input = '', terminal, environment = {} }: Around = {},
): Promise<Ran> {
  const requests: Request[] = [];
  let served = 0;
  const corpora: string[] = [];
  const output = Object.assign(new Paper(), terminal && { isTTY: true, ...terminal });
  const errors = new Paper();
  const stream = input instanceof Readable ? input : Readable.from([Buffer.from(input)]);
  const exitCode = await runCli(
    { words, environment, input: Object.assign(stream, terminal && { isTTY: true }), output, errors },
    {
      serve: async files => {
        corpora.push(...files);
        served += 1;
      },
      examine: async function* (address, files) {
        corpora.push(...files);
        yield { name: 'Settings', finding: right('for Slack') };
        if (address !== null) yield { name: 'Public address', finding: wrong(`${address} is not there.`) };
      },
      importCorpus: async (folders, out, watch) => importInto(folders, out, watch),
      describeCorpora: async (file, files) => {
        corpora.push(...(file === null ? files : [file]));
        return [{ name: file ?? 'all', statistics: statisticsOf([anArticle()]) }];
      },
      checkCorpus: async folder => checkFolder(folder ?? bundledCorpus()),
      contentsOf: async folder => contents(loadCorpus(folder ?? bundledCorpus())),
      version: () => '1.2.3',
      isForReader,
      openBot: async files => ({
        answer: async request => {
          corpora.push(...files);
          requests.push(request);
          return ANSWERS[request.text.split(' ')[0] ?? ''] ?? HELP;
        },
        article: spelling => (spelling === 'Q100001' ? ARTICLE : NO_ARTICLE),
      }),
    },
  );
  return { exitCode, output: output.text, errors: errors.text, requests, served, corpora };
}

function isForReader(error: unknown): error is Error {
  return error instanceof IndexError;
}

/** For commands that need no bot. */
export const noBot: Parts = {
  serve: () => Promise.reject(new Error('the bot was run')),
  // biome-ignore lint/correctness/useYield: it is not to be run
  examine: async function* () {
    throw new Error('the bot was examined');
  },
  version: () => '1.2.3',
  isForReader,
  openBot: () => Promise.reject(new Error('the bot was opened')),
  importCorpus: () => Promise.reject(new Error('a corpus was imported')),
  describeCorpora: () => Promise.reject(new Error('a corpus was described')),
  checkCorpus: () => Promise.reject(new Error('a corpus was checked')),
  contentsOf: () => Promise.reject(new Error('a corpus was listed')),
};

/** Keeps what is written on it. */
export class Paper extends Writable {
  text = '';

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void) {
    this.text += chunk.toString();
    done();
  }
}

const ndr = anNdr();
const match = {
  article: anArticle(),
  confidence: 0.9,
  alone: 0.9,
  evidence: ['the word pigeon'],
  quotes: [],
};
const DIAGNOSIS = composeDiagnosis(ndr, [match], []);
const HELP = anAnswer({ kind: 'help', reply: composeHelp() });
const ARTICLE = anAnswer({ kind: 'article', matches: [match], reply: DIAGNOSIS });
const NO_ARTICLE = anAnswer({ kind: 'unsure', reply: composeNoSuchArticle('9', [], []) });
const ANSWERS: Readonly<Record<string, Answer>> = {
  sure: anAnswer({ kind: 'diagnosis', ndr, matches: [match], reply: DIAGNOSIS }),
  unsure: anAnswer({ kind: 'unsure', ndr, reply: composeUnsure(ndr, [], []) }),
  silent: anAnswer(),
};
