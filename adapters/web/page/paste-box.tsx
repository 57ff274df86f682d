import type { TargetedDragEvent, TargetedInputEvent } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { markQuotes } from './marks';

interface PasteBoxProps {
  readonly text: string;
  /** Names of the files that the text was read from; empty where somebody wrote or pasted it. */
  readonly files: readonly string[];
  /** What in the text speaks for the article that is shown. */
  readonly quotes: readonly string[];
  /** Another number is another report; an edit keeps it. */
  readonly report: number;
  /** `isNew`: it takes the place of what was there, and is not an edit of it. */
  readonly onText: (text: string, isNew: boolean) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onClear: () => void;
}

/** Pixels of the text above the first mark that stay in sight. */
const ABOVE_FIRST_MARK = 90;

/** The box for a report: to paste, type, drop files or choose them. What spoke for the answer is marked in it. */
export function PasteBox({ text, files, quotes, report, onText, onFiles, onClear }: PasteBoxProps) {
  const [isOver, setIsOver] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const behind = useRef<HTMLDivElement>(null);
  const follow = () => {
    if (box.current && behind.current) behind.current.scrollTop = box.current.scrollTop;
  };
  useLayoutEffect(follow);
  const pieces = useMemo(() => markQuotes(text, quotes), [text, quotes]);
  const isMarked = pieces.some(piece => piece.isMarked);
  useEffect(() => {
    const mark = behind.current?.querySelector('mark');
    if (mark && box.current) box.current.scrollTop = mark.offsetTop - ABOVE_FIRST_MARK;
  }, [report, isMarked]);

  const edit = (event: TargetedInputEvent<HTMLTextAreaElement>) => {
    const written = event.currentTarget.value;
    const isPaste = event.inputType === 'insertFromPaste';
    onText(written, text === '' || (isPaste && !written.includes(text)));
  };
  const take = (given: FileList | undefined | null, event: Event) => {
    if (!given || given.length === 0) return;
    event.preventDefault();
    onFiles([...given]);
  };
  const drop = (event: TargetedDragEvent<HTMLElement>) => {
    setIsOver(false);
    take(event.dataTransfer?.files, event);
  };
  const hover = (event: TargetedDragEvent<HTMLElement>) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    setIsOver(true);
  };

  return (
    <section
      class={isOver ? 'paste over' : 'paste'}
      aria-labelledby="paste"
      onDragOver={hover}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <div class="head">
        <label id="paste" for="report">
          Paste a report
        </label>
        <span class="tools">
          {text !== '' && (
            <button type="button" class="quiet" onClick={onClear}>
              Clear
            </button>
          )}
          <label class="quiet file">
            Open a file
            <input
              type="file"
              class="unseen"
              accept=".eml,.msg,.txt,.log,message/rfc822,text/plain"
              multiple
              onChange={event => {
                take(event.currentTarget.files, event);
                event.currentTarget.value = '';
              }}
            />
          </label>
        </span>
      </div>
      {files.length > 0 && <p class="files">Read from {files.join(', ')}</p>}
      <div class="box">
        <div class="behind" aria-hidden="true" ref={behind}>
          {isMarked &&
            pieces.map(({ text: piece, isMarked: marked }) => (marked ? <mark>{piece}</mark> : piece))}
          {isMarked && '\n'}
        </div>
        <textarea
          id="report"
          ref={box}
          value={text}
          onInput={edit}
          onScroll={follow}
          onPaste={event => take(event.clipboardData?.files, event)}
          spellcheck={false}
          autocomplete="off"
          placeholder={
            'Paste the report that came back, a line of a log, a code or a question.\nOr drop a .eml, .msg or .txt file here.'
          }
          aria-describedby="paste-help"
        />
      </div>
      <p class="note" id="paste-help">
        {isMarked ? (
          <>
            <mark>Marked</mark>: what spoke for the article. Nothing that you paste is kept.
          </>
        ) : (
          'Nothing that you paste leaves this server, and nothing is kept.'
        )}
      </p>
    </section>
  );
}
