import { useEffect, useState } from 'preact/hooks';
import { WORDS_LENGTH } from '../query';
import { ArticlePage } from './article-page';
import { ArticlesPage } from './articles-page';
import { Link } from './link';
import { navigate, type Route, useRoute } from './route';
import { TriagePage } from './triage-page';

/** The frame of the page. What is being triaged stays while somebody looks at an article. */
export function App() {
  const route = useRoute();
  const [words, setWords] = useState('');
  useEffect(() => {
    document.title = titleOf(route);
  }, [route]);
  return (
    <>
      <header class="top">
        <h1>
          <Link to="/">NDR Triage</Link>
        </h1>
        <search>
          <label class="unseen" for="search">
            Search the articles
          </label>
          <input
            id="search"
            type="search"
            placeholder="KB number or words"
            maxLength={WORDS_LENGTH}
            value={words}
            onInput={event => {
              setWords(event.currentTarget.value);
              navigate('/articles');
            }}
          />
        </search>
        <nav aria-label="Pages">
          <Link to="/" current={route.name === 'triage'}>
            Triage
          </Link>
          <Link to="/articles" current={route.name !== 'triage'}>
            Articles
          </Link>
        </nav>
      </header>
      <TriagePage isHidden={route.name !== 'triage'} />
      {route.name === 'articles' && <ArticlesPage words={words} />}
      {route.name === 'article' && <ArticlePage id={route.id} />}
    </>
  );
}

function titleOf(route: Route): string {
  switch (route.name) {
    case 'triage':
      return 'NDR Triage';
    case 'articles':
      return 'Articles – NDR Triage';
    case 'article':
      return `${route.id} – NDR Triage`;
    default:
      return route satisfies never;
  }
}
