import { useEffect, useState } from 'preact/hooks';
import type { PageAnswer } from '../page-answer';
import { AnswerTabs } from './answer-tabs';
import { replyShown } from './answer-view';
import { askForAnswer, type Input } from './ask-server';
import { Facts } from './facts';
import { History, type PastReport } from './history';
import { PasteBox } from './paste-box';
import { SampleList } from './sample-list';
import { useAsked } from './use-asked';

/** Milliseconds that somebody has to stop typing for; a paste is there at once, and this is not felt. */
const PAUSE = 150;
const MOST_PAST = 30;

/** What is being triaged. */
interface Work {
  /** Counts what was pasted anew, not the edits of it. */
  readonly number: number;
  readonly input: Input;
  /** Set by each edit. */
  readonly version: number;
}

const EMPTY: Input = { kind: 'text', text: '' };

/** The main job: a report in, its cause and the steps out. */
export function TriagePage({ isHidden }: { readonly isHidden: boolean }) {
  const [work, setWork] = useState<Work>({ number: 1, input: EMPTY, version: 1 });
  const [chosen, setChosen] = useState<number | null>(null);
  const [past, setPast] = useState<readonly PastReport[]>([]);
  const isEmpty = work.input.kind === 'text' && work.input.text.trim() === '';
  const { answer, failure, isWaiting } = useAsked<PageAnswer>(
    work.version,
    isEmpty ? null : signal => askForAnswer(work.input, signal),
    PAUSE,
  );

  const begin = (input: Input) => {
    setChosen(null);
    setWork(({ number, version }) => ({ number: number + 1, version: version + 1, input }));
  };
  const edit = (text: string) => {
    setChosen(null);
    setWork(({ number, version }) => ({ number, version: version + 1, input: { kind: 'text', text } }));
  };

  useEffect(() => {
    if (answer === null || isWaiting || answer.record.kind === 'help') return;
    const report: PastReport = { number: work.number, input: work.input, title: answer.reply.title };
    setPast(known => [report, ...known.filter(({ number }) => number !== report.number)].slice(0, MOST_PAST));
  }, [answer, isWaiting, work]);

  const reply = answer && replyShown(answer, chosen);
  const candidate = answer?.candidates[chosen ?? answer.shown ?? -1];
  const text = work.input.kind === 'text' ? work.input.text : (answer?.text ?? '');
  return (
    <main class="triage" hidden={isHidden}>
      <div class="given">
        <PasteBox
          text={text}
          files={work.input.kind === 'files' ? work.input.files.map(({ name }) => name) : []}
          quotes={candidate?.quotes ?? []}
          onText={(written, isNew) => (isNew ? begin({ kind: 'text', text: written }) : edit(written))}
          onFiles={files => begin({ kind: 'files', files })}
          onClear={() => begin(EMPTY)}
        />
        {reply && <Facts title="What I read" facts={reply.facts} />}
        <History
          past={past}
          current={work.number}
          reopen={({ input, number }) => {
            setChosen(null);
            setWork(({ version }) => ({ number, input, version: version + 1 }));
          }}
        />
      </div>
      <div class={isWaiting ? 'found waiting' : 'found'}>
        <p class="unseen" role="status">
          {failure ?? (reply && !isWaiting ? `${reply.title}. ${reply.steps.length} steps.` : '')}
        </p>
        {failure && <p class="failure">{failure}</p>}
        {answer && <AnswerTabs answer={answer} chosen={chosen} choose={setChosen} />}
        {isEmpty && <SampleList choose={sample => begin({ kind: 'text', text: sample })} />}
      </div>
    </main>
  );
}
