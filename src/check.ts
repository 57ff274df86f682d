/** One thing that has to be right for the bot to work. */
export interface Check {
  /** What is looked at, as in “Slack bot token”. */
  readonly name: string;
  /** Never rejects, and holds no secret. */
  readonly run: () => Promise<Finding>;
}

export type Finding =
  /** `detail` is what was found, in a few words. */
  | { readonly isRight: true; readonly detail: string }
  /** `fix` says what is wrong and what to click or change, in sentences. */
  | { readonly isRight: false; readonly fix: string };

export const right = (detail: string): Finding => ({ isRight: true, detail });
export const wrong = (fix: string): Finding => ({ isRight: false, fix });
