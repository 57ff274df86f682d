import { HEADINGS } from '../../../src/bot/plain-reply';
import type { Source } from '../../../src/corpus/article';

/** Where an article comes from; its page opens in a tab of its own. */
export function SourceLine({ source: { name, url, date } }: { readonly source: Source }) {
  const isWeb = url?.startsWith('https://') || url?.startsWith('http://');
  return (
    <p class="source">
      {HEADINGS.source}:{' '}
      {url && isWeb ? (
        <a href={url} target="_blank" rel="noopener noreferrer">
          {name}
        </a>
      ) : (
        name
      )}
      {date && `, ${date}`}
    </p>
  );
}
