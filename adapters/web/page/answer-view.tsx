import { HEADINGS, hasCause, plainReply } from '../../../src/bot/plain-reply';
import type { Reply } from '../../../src/bot/reply';
import type { PageAnswer } from '../page-answer';
import { Candidates } from './candidates';
import { CopyButton } from './copy-button';
import { Paragraphs } from './paragraphs';
import { Section } from './section';
import { SourceLine } from './source-line';
import { Steps } from './steps';
import { Verdict } from './verdict';

interface AnswerViewProps {
  readonly answer: PageAnswer;
  /** The candidate that the person looks at; null for what the bot answers. */
  readonly chosen: number | null;
  readonly choose: (index: number) => void;
}

/** An answer as a person reads it: what happened, why, and what to do. */
export function AnswerView({ answer, chosen, choose }: AnswerViewProps) {
  const reply = replyShown(answer, chosen);
  const at = chosen ?? answer.shown;
  return (
    <article class="answer">
      <Verdict answer={answer} chosen={chosen} />
      <h2>{reply.title}</h2>
      <div class="cause">
        {hasCause(reply) && <h3>{HEADINGS.cause}</h3>}
        <Paragraphs text={reply.cause} />
      </div>
      <Steps steps={reply.steps} actor={reply.actor} />
      {answer.record.kind !== 'help' && (
        <p class="actions">
          <CopyButton label="Copy the answer" text={() => plainReply(reply)} />
        </p>
      )}
      <Evidence evidence={reply.evidence} />
      <Candidates candidates={answer.candidates} chosen={at} choose={choose} />
      {reply.source && <SourceLine source={reply.source} />}
      {reply.notes.map(note => (
        <p class="note" key={note}>
          {note}
        </p>
      ))}
    </article>
  );
}

/** What the bot says, or would say if the chosen candidate were the answer. */
export function replyShown({ reply, shown, candidates }: PageAnswer, chosen: number | null): Reply {
  return chosen === null || chosen === shown ? reply : (candidates[chosen]?.reply ?? reply);
}

function Evidence({ evidence }: Pick<Reply, 'evidence'>) {
  if (evidence.length === 0) return null;
  return (
    <Section level={3} class="evidence" title={HEADINGS.evidence}>
      <ul>
        {evidence.map(item => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </Section>
  );
}
