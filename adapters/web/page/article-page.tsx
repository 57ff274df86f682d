import { useEffect } from 'preact/hooks';
import { HEADINGS } from '../../../src/bot/plain-reply';
import type { Article } from '../../../src/corpus/article';
import { familyName } from '../../../src/corpus/family-name';
import { askForArticle } from './ask-server';
import { CopyButton } from './copy-button';
import { Facts } from './facts';
import { Link } from './link';
import { Paragraphs } from './paragraphs';
import { correct, pathOfArticle } from './route';
import { SourceLine } from './source-line';
import { Steps } from './steps';
import { useAsked } from './use-asked';

/** One article, whole. */
export function ArticlePage({ id }: { readonly id: string }) {
  const { answer, failure } = useAsked<Article>(id, signal => askForArticle(id, signal), 0);
  useEffect(() => {
    // Any spelling of a number finds it; the address that is copied has the article's own.
    if (answer) correct(pathOfArticle(answer.id));
  }, [answer]);
  return (
    <main class="article">
      <p>
        <Link to="/articles">All articles</Link>
      </p>
      {failure && (
        <>
          <h2>{id}</h2>
          <p class="failure">{failure}</p>
        </>
      )}
      {answer && <Whole article={answer} />}
    </main>
  );
}

function Whole({ article }: { readonly article: Article }) {
  const { id, title, family, appliesTo, symptoms, cause, steps, moreInformation, actor, source, signals } =
    article;
  const codes = [
    ...signals.statusCodes,
    ...signals.replyCodes,
    ...signals.events.map(
      event => `event ${event.id}${event.source === null ? '' : ` from ${event.source}`}`,
    ),
    ...signals.addressTypes.map(type => `address type ${type}`),
  ];
  const facts = [
    { name: 'Applies to', value: appliesTo.join('; ') },
    { name: 'Codes and events', value: codes.join(', ') },
  ].filter(({ value }) => value !== '');
  return (
    <article class="answer">
      <p class="verdict">
        {id}, {familyName(family)}
      </p>
      <h2>{title}</h2>
      {symptoms !== '' && <h3>Symptoms</h3>}
      <Paragraphs text={symptoms} />
      {cause !== '' && <h3>{HEADINGS.cause}</h3>}
      <Paragraphs text={cause} />
      <Steps steps={steps} actor={actor} />
      {moreInformation !== '' && <h3>More information</h3>}
      <Paragraphs text={moreInformation} />
      <Facts title="When it applies" level={3} facts={facts} />
      <SourceLine source={source} />
      <p class="actions">
        <CopyButton label="Copy the address" text={() => location.href} />
      </p>
    </article>
  );
}
