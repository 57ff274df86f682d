import { useState } from 'preact/hooks';
import { familyName } from '../../../src/corpus/family-name';
import { PAGE_LENGTH } from '../article-list';
import { askForArticles, type FoundArticles } from './ask-server';
import { Link } from './link';
import { pathOfArticle } from './route';
import { useAsked } from './use-asked';

const PAUSE = 150;

/** All articles by family, and the search in them. */
export function ArticlesPage({ words }: { readonly words: string }) {
  const [family, setFamily] = useState('');
  const [offset, setOffset] = useState(0);
  const asked = words.trim();
  const query: Readonly<Record<string, string>> =
    asked === '' ? { family, offset: String(offset) } : { q: asked };
  const { answer, failure } = useAsked<FoundArticles>(
    JSON.stringify(query),
    signal => askForArticles(query, signal),
    asked === '' ? 0 : PAUSE,
  );
  return (
    <main class="articles">
      <h2>{asked === '' ? 'Articles' : `Articles for “${asked}”`}</h2>
      {failure && <p class="failure">{failure}</p>}
      {answer && asked === '' && (
        <ul class="families">
          {[
            { family: '', articles: answer.families.reduce((sum, { articles }) => sum + articles, 0) },
            ...answer.families,
          ].map(each => (
            <li key={each.family}>
              <button
                type="button"
                class="quiet"
                aria-pressed={each.family === family}
                onClick={() => {
                  setFamily(each.family);
                  setOffset(0);
                }}
              >
                {each.family === '' ? 'All' : familyName(each.family)}{' '}
                <span class="percent">{each.articles}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {answer && asked === '' && answer.imported > 0 && (
        <p class="note">{answer.imported} imported articles are found by their number and by words.</p>
      )}
      {answer && <ArticleRows articles={answer.articles} ofOneFamily={family !== '' && asked === ''} />}
      {answer && answer.total > PAGE_LENGTH && asked === '' && (
        <p class="pages">
          <button
            type="button"
            class="quiet"
            disabled={offset === 0}
            onClick={() => setOffset(offset - PAGE_LENGTH)}
          >
            Back
          </button>
          <span>
            {offset + 1} to {Math.min(answer.total, offset + PAGE_LENGTH)} of {answer.total}
          </span>
          <button
            type="button"
            class="quiet"
            disabled={offset + PAGE_LENGTH >= answer.total}
            onClick={() => setOffset(offset + PAGE_LENGTH)}
          >
            More
          </button>
        </p>
      )}
    </main>
  );
}

interface ArticleRowsProps extends Pick<FoundArticles, 'articles'> {
  readonly ofOneFamily: boolean;
}

function ArticleRows({ articles, ofOneFamily }: ArticleRowsProps) {
  if (articles.length === 0) {
    return <p>No article fits. Try a KB number such as Q169117, or other words of the error.</p>;
  }
  return (
    <ul class="rows">
      {articles.map(({ id, title, family }) => (
        <li key={id}>
          <Link to={pathOfArticle(id)} class="row">
            <span class="id">{id}</span> <span class="title">{title}</span>{' '}
            {!ofOneFamily && <span class="family">{familyName(family)}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}
