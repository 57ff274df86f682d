import { useEffect, useState } from 'preact/hooks';
import type { PageAnswer } from '../page-answer';
import { type AnswerTab, AnswerTabs } from './answer-tabs';
import { replyShown } from './answer-view';
import { askForAnswer, type Input } from './ask-server';
import { Facts } from './facts';
import { History, type PastReport } from './history';
import { PasteBox } from './paste-box';
import { SampleList } from './sample-list';
import { useAsked } from './use-asked';

/** Milliseconds that somebody has to stop typing for; at a paste it is not felt. */
const PAUSE = 150;
const MOST_PAST = 30;

/** What is being triaged. */
interface Work {
  /** Counts what was given anew, not the edits of it. */
  readonly number: number;
  /** Counts those too. */
  readonly version: number;
  readonly input: Input;
}

const EMPTY: Input = { kind: 'text', text: '' };
const NOTHING: readonly string[] = [];

/** The main job: a report in, its cause and the steps out. */
export function TriagePage({ isHidden }: { readonly isHidden: boolean }) {
  const [work, setWork] = useState<Work>({ number: 1, version: 1, input: EMPTY });
  const [chosen, setChosen] = useState<number | null>(null);
  const [tab, setTab] = useState<AnswerTab>('Answer');
  const [past, setPast] = useState<readonly PastReport[]>([]);
  const isEmpty = work.input.kind === 'text' && work.input.text.trim() === '';
  const { answer, failure, isWaiting } = useAsked<PageAnswer>(
    work.version,
    isEmpty ? null : signal => askForAnswer(work.input, signal),
    PAUSE,
  );

  const turnTo = (input: Input, numberAfter: (number: number) => number) => {
    setChosen(null);
    setWork(({ number, version }) => ({ number: numberAfter(number), version: version + 1, input }));
  };
  const begin = (input: Input) => turnTo(input, () => newest(past, work) + 1);

  useEffect(() => {
    if (answer === null || isWaiting || answer.record.kind === 'help') return;
    const report: PastReport = { number: work.number, input: work.input, title: answer.reply.title };
    setPast(known => [report, ...known.filter(({ number }) => number !== report.number)].slice(0, MOST_PAST));
  }, [answer, isWaiting]);

  const reply = answer && replyShown(answer, chosen);
  const candidate = answer?.candidates[chosen ?? answer.shown ?? -1];
  return (
    <main class={answer ? 'triage answered' : 'triage'} hidden={isHidden}>
      <PasteBox
        text={work.input.kind === 'text' ? work.input.text : (answer?.text ?? '')}
        files={work.input.kind === 'files' ? work.input.files.map(({ name }) => name) : []}
        quotes={candidate?.quotes ?? NOTHING}
        report={work.number}
        onText={(text, isNew) => {
          const input: Input = { kind: 'text', text };
          if (isNew) begin(input);
          else turnTo(input, number => number);
        }}
        onFiles={files => begin({ kind: 'files', files })}
        onClear={() => begin(EMPTY)}
      />
      <div class={isWaiting ? 'found waiting' : 'found'}>
        <p class="unseen" role="status">
          {failure ?? (reply && !isWaiting ? `${reply.title}. ${reply.steps.length} steps.` : '')}
        </p>
        {failure && <p class="failure">{failure}</p>}
        {answer && (
          <AnswerTabs answer={answer} chosen={chosen} choose={setChosen} tab={tab} turnTo={setTab} />
        )}
        {isEmpty && <SampleList choose={text => begin({ kind: 'text', text })} />}
      </div>
      <div class="beside">
        {reply && <Facts title="What I read" level={2} facts={reply.facts} />}
        <History
          past={past}
          current={work.number}
          reopen={({ input, number }) => turnTo(input, () => number)}
        />
      </div>
    </main>
  );
}

function newest(past: readonly PastReport[], work: Work): number {
  return Math.max(work.number, ...past.map(({ number }) => number));
}
