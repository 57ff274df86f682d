/** What a person asked, free of platform. */
export interface Request {
  readonly text: string;
  /** Contents of attached .eml, .msg or text files. */
  readonly attachments: readonly Uint8Array[];
  readonly place: 'channel' | 'direct';
  /** Whether the bot was mentioned, commanded or written to in private. */
  readonly addressed: boolean;
  /** BCP 47 tag of the asker, where the platform tells. */
  readonly locale: string | null;
}
