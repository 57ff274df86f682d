/** What a person asked, free of platform. */
export interface Request {
  readonly text: string;
  /** Contents of attached .eml, .msg or text files. */
  readonly attachments: readonly Uint8Array[];
  /** Why files that came along are not among the attachments, in sentences that say what to do instead. */
  readonly unread: readonly string[];
  readonly place: Place;
  /** Whether the bot was mentioned, commanded or written to in private. */
  readonly addressed: boolean;
  /** Asked only where nobody addressed the bot and it has something to say: whether it may. */
  readonly isWelcome: () => Promise<boolean>;
}

/** A person attaches one report, sometimes a few; each costs up to a second to open when it is made to. */
export const FILES_READ = 5;
export const FILES_LEFT = `Only the first ${FILES_READ} files were read.`;

/** Where an answer is seen: by everybody in a channel, or by the asker alone. */
export type Place = 'channel' | 'direct';

/** Wherever people have no say in when the bot speaks up. */
export const always = async () => true;

/** What a person asks the bot alone, where nobody else sees the answer. */
export function privateRequest(text: string, attachments: readonly Uint8Array[] = []): Request {
  return { text, attachments, unread: [], place: 'direct', addressed: true, isWelcome: always };
}
