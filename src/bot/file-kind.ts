/** What a file can be to the bot: a report, or something that is told apart without opening it. */
export type FileKind = 'report' | 'picture' | 'other';

/** Mail and text, by the ends of file names and by media types. */
const ENDINGS = ['eml', 'msg', 'txt', 'text', 'log'];
const MEDIA_TYPES = ['message/rfc822', 'message/delivery-status', 'application/vnd.ms-outlook', 'text/plain'];
const PICTURES = ['bmp', 'gif', 'heic', 'jpeg', 'jpg', 'png', 'tif', 'tiff', 'webp'];

/** Judges a file by its name, its media type, or what its platform calls its type; empty where one is not known. */
export function fileKind(name: string, mediaType: string, type: string): FileKind {
  const endings = [name.slice(name.lastIndexOf('.') + 1), type].map(ending => ending.toLowerCase());
  if (MEDIA_TYPES.includes(mediaType) || endings.some(ending => ENDINGS.includes(ending))) return 'report';
  return mediaType.startsWith('image/') || endings.some(ending => PICTURES.includes(ending))
    ? 'picture'
    : 'other';
}

/** What people are told who share nothing but such a file. */
export const UNSUITED: Readonly<Record<Exclude<FileKind, 'report'>, string>> = {
  picture: 'I can’t read pictures. Paste the report as text, or attach it as a .eml, .msg or text file.',
  other: 'I read mail and text only: attach the report as a .eml, .msg or .txt file, or paste it.',
};
