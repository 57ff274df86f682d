import { percent } from '../../../src/bot/plain-reply';
import type { Candidate } from '../page-answer';
import { Link } from './link';
import { pathOfArticle } from './route';
import { Section } from './section';

interface CandidatesProps {
  readonly candidates: readonly Candidate[];
  readonly chosen: number | null;
  readonly choose: (index: number) => void;
}

/** The articles that fit, to look at each; the address of each can be sent to a colleague. */
export function Candidates({ candidates, chosen, choose }: CandidatesProps) {
  if (candidates.length === 0) return null;
  return (
    <Section
      level={3}
      class="candidates"
      title={candidates.length === 1 ? 'The article' : 'Articles that fit'}
    >
      <ul>
        {candidates.map(({ id, title, confidence }, index) => (
          <li key={id}>
            <button type="button" aria-pressed={index === chosen} onClick={() => choose(index)}>
              <span class="id">{id}</span> <span class="title">{title}</span>{' '}
              <span class="percent">{percent(confidence)}</span>
            </button>
            <Link to={pathOfArticle(id)} class="quiet">
              Open<span class="unseen"> {id}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
