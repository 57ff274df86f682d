import type { Answer } from '../../src/bot/answer';
import type { Bot } from '../../src/bot/bot';
import { always, type Request } from '../../src/bot/request';
import { type GatherParts, gather } from './gather';
import type { Said } from './heard';
import { messageFiles, messageText } from './slack-message';

type Asked = Pick<Said, 'text' | 'files' | 'place' | 'addressed'> & Pick<Request, 'isWelcome'>;

/** The bot's answer to a message with its files. */
export async function triage(
  bot: Bot,
  { text, files, place, addressed, isWelcome }: Asked,
  parts: GatherParts,
): Promise<Answer> {
  const { texts, attachments, missing, unsuited } = await gather(files, parts);
  const words = [text, ...texts].filter(part => part.trim() !== '').join('\n\n');
  const nothingElse = words === '' && attachments.length === 0;
  return bot.answer({
    text: words,
    attachments,
    unread: [...new Set([...missing, ...(nothingElse ? unsuited : [])])],
    place,
    addressed,
    isWelcome,
  });
}

/**
 * The same for what is said in a thread: who mentions the bot there with no more than “please look” means the thread's
 * first message.
 */
export async function triageInThread(bot: Bot, said: Said & Asked, parts: GatherParts): Promise<Answer> {
  const answer = await triage(bot, said, parts);
  if (!said.addressed || said.threadTs === null || said.threadTs === said.ts || answer.kind !== 'help') {
    return answer;
  }
  const first = await parts.api.firstOfThread(said.channel, said.threadTs).catch(() => null);
  if (first === null) return answer;
  const wordless = said.text === '' && said.files.length === 0;
  const meant = await triage(
    bot,
    { ...said, text: messageText(first), files: messageFiles(first), addressed: wordless, isWelcome: always },
    parts,
  );
  return meant.reply === null ? answer : meant;
}
