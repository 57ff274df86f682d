import { UNSUITED } from '../../src/bot/file-kind';
import type { Place } from '../../src/bot/request';
import { htmlToText } from '../../src/ndr/html-text';
import { type IncomingActivity, type Mention, mentionsIn } from './activity';

/** What a person said to the bot, or near it. */
export interface Said {
  /** Without the mention of the bot. */
  readonly text: string;
  readonly files: readonly SharedFile[];
  /** Why what came along can't be read here, in sentences. */
  readonly unread: readonly string[];
  readonly place: Place;
  readonly addressed: boolean;
}

/** A file that was attached in a personal chat. */
export interface SharedFile {
  readonly name: string;
  /** What its name ends with, as Teams tells it. */
  readonly type: string;
  readonly downloadUrl: string;
}

/** Reads a message. Its HTML, where it has one, keeps the lines that the plain text beside it has lost. */
export function readSaid(activity: IncomingActivity): Said {
  const isPersonal = activity.conversation.conversationType === 'personal';
  const mentions = mentionsIn(activity);
  const isOfBot = ({ mentioned }: Mention) => mentioned.id === activity.recipient?.id;
  const html = withoutElements(htmlOf(activity), place => mentions.slice(place, place + 1).some(isOfBot));
  const text = withoutTexts(activity.text ?? '', mentions.filter(isOfBot));
  return {
    text: tidy(htmlToText(html)) || tidy(text),
    files: filesOf(activity),
    unread: unreadOf(activity),
    place: isPersonal ? 'direct' : 'channel',
    addressed: isPersonal || mentions.some(isOfBot),
  };
}

const tidy = (text: string) => text.replaceAll('\u00a0', ' ').trim();

function htmlOf({ attachments }: IncomingActivity): string {
  const html = attachments?.find(({ contentType }) => contentType === 'text/html')?.content;
  return typeof html === 'string' ? html : '';
}

/** An entity holds its mention as it stands in the text, `<at>NDR Triage</at>`, or at the least the name in it. */
function withoutTexts(text: string, mentions: readonly Mention[]): string {
  return mentions.reduce(
    (rest, { text: written, mentioned }) => rest.replaceAll(written || `<at>${mentioned.name}</at>`, ' '),
    text,
  );
}

/** In HTML a mention is an element that tells its place among the entities; `<at>` is left out with all of its kind. */
const SPAN = /<span\b([^<>]{0,300})>[^<>]{0,200}<\/span>/gi;
const MENTION = 'http://schema.skype.com/Mention';
const PLACE = /\bitemid="?(\d{1,3})\b/;

function withoutElements(html: string, isOfBot: (place: number) => boolean): string {
  return html.replace(SPAN, (element, attributes: string) => {
    const place = attributes.includes(MENTION) ? PLACE.exec(attributes)?.[1] : undefined;
    return place !== undefined && isOfBot(Number(place)) ? ' ' : element;
  });
}

const DOWNLOAD_INFO = 'application/vnd.microsoft.teams.file.download.info';

function filesOf({ attachments }: IncomingActivity): readonly SharedFile[] {
  return (attachments ?? []).flatMap(({ contentType, content, name }) => {
    if (contentType !== DOWNLOAD_INFO || typeof content !== 'object' || content === null) return [];
    const { downloadUrl, fileType } = content as Readonly<Record<string, unknown>>;
    if (typeof downloadUrl !== 'string') return [];
    return [{ name: name ?? '', type: typeof fileType === 'string' ? fileType : '', downloadUrl }];
  });
}

/** A file in a channel comes as a reference into SharePoint that a bot may not follow; a picture in a message as an image. */
function unreadOf({ attachments }: IncomingActivity): readonly string[] {
  const types = (attachments ?? []).map(({ contentType }) => contentType);
  return [
    ...(types.includes('reference') ? [ONLY_IN_PERSONAL_CHAT] : []),
    ...(types.some(type => type.startsWith('image/')) ? [UNSUITED.picture] : []),
  ];
}

const ONLY_IN_PERSONAL_CHAT =
  'Teams gives me files in a personal chat alone: attach the report there, or paste it here.';
