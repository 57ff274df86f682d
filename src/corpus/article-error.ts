/** What is wrong at one place of an article's file. */
export interface ArticleProblem {
  /** Such as `intents/ms-mail/Q169117.md`. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** What is wrong and what to write instead. */
  readonly what: string;
}

/** Takes note of a problem in the file that is being read; the line is counted from 1. */
export type Report = (line: number, what: string) => void;

/** Articles that cannot be read; its message has a line for each problem that was found. */
export class ArticleError extends Error {
  override readonly name = 'ArticleError';

  constructor(readonly problems: readonly ArticleProblem[]) {
    super(problems.map(({ file, line, what }) => `${file}:${line}: ${what}`).join('\n'));
  }
}
