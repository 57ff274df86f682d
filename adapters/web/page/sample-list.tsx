import { SAMPLES, type Sample } from './samples';
import { Section } from './section';

/** Reports to try the page with. */
export function SampleList({ choose }: { readonly choose: (text: string) => void }) {
  return (
    <section class="samples" aria-labelledby="samples">
      <h2 id="samples">What came back?</h2>
      <p>
        Paste the report into the box: you get the cause, the steps and who has to act. Or look at one of
        these.
      </p>
      <Group title="Today" samples={SAMPLES.filter(({ isOld }) => !isOld)} choose={choose} />
      <Group
        title="MS Mail and Exchange, the old ones"
        samples={SAMPLES.filter(({ isOld }) => isOld)}
        choose={choose}
      />
    </section>
  );
}

interface GroupProps {
  readonly title: string;
  readonly samples: readonly Sample[];
  readonly choose: (text: string) => void;
}

function Group({ title, samples, choose }: GroupProps) {
  return (
    <Section level={3} class="group" title={title}>
      <ul>
        {samples.map(({ name, text, says }) => (
          <li key={name}>
            <button type="button" onClick={() => choose(text)}>
              <strong>{name}</strong>
              <span>{says}</span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
