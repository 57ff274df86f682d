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
  /** BCP 47 tag of the asker, where the platform tells. */
  readonly locale: string | null;
}

/** A person attaches one report, sometimes a few; each costs up to a second to open when it is made to. */
export const FILES_READ = 5;
export const FILES_LEFT = `Only the first ${FILES_READ} files were read.`;

/** Where an answer is seen: by everybody in a channel, or by the asker alone. */
export type Place = 'channel' | 'direct';

/** What a person asks the bot alone, where nobody else sees the answer. */
export function privateRequest(text: string, attachments: readonly Uint8Array[] = []): Request {
  return { text, attachments, unread: [], place: 'direct', addressed: true, locale: null };
}
