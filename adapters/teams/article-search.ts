import { z } from 'zod';
import type { Bot } from '../../src/bot/bot';
import { clip } from '../../src/bot/clip';
import { inert } from '../../src/bot/inert';
import { privateRequest } from '../../src/bot/request';
import type { IncomingActivity } from './activity';
import { articleCard } from './article-card';
import { cardAttachment } from './messages';

const QUERY = z.object({
  parameters: z.array(z.object({ name: z.string(), value: z.unknown().optional() })).nullish(),
});

/** The list below the search box shows two lines of each article. */
const PREVIEW_LENGTH = 120;

/** Articles for a KB number or words, each with its card; the first letters typed find nothing yet, and that is no error. */
export async function searchArticles({ value }: IncomingActivity, bot: Bot): Promise<unknown> {
  const query = QUERY.safeParse(value).data?.parameters?.find(({ name }) => name !== 'initialRun');
  const words = typeof query?.value === 'string' ? query.value.trim() : '';
  const { matches } = words === '' ? { matches: [] } : await bot.answer(privateRequest(words));
  if (matches.length === 0) {
    const text =
      words === ''
        ? 'Type a KB number, or the words of an error.'
        : 'No article fits. Try a KB number, or other words of the error.';
    return { composeExtension: { type: 'message', text } };
  }
  return {
    composeExtension: {
      type: 'result',
      attachmentLayout: 'list',
      attachments: matches.map(({ article }) => ({
        ...cardAttachment(articleCard(article, null)),
        preview: {
          contentType: 'application/vnd.microsoft.card.thumbnail',
          content: { title: clip(inert(article.title), PREVIEW_LENGTH), text: article.id },
        },
      })),
    },
  };
}
