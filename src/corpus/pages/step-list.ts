/** Steps in the making; what stands before one, or behind it, joins it. */
export interface StepList {
  readonly count: () => number;
  readonly begin: (text: string) => void;
  /** Puts a text before the next step. */
  readonly before: (text: string) => void;
  /** Puts a text behind the last step; before the next one, where the section has none yet. */
  readonly behind: (text: string) => void;
  /** Puts a text at the very end of the next step: whom it is for. */
  readonly limit: (text: string) => void;
  /** Names the next step: `Or`. */
  readonly name: (label: string) => void;
  /** Names the next step, and keeps what follows apart from the steps before: `Method 2`. */
  readonly section: (label: string) => void;
  readonly all: () => readonly string[];
}

/** An empty list of steps. */
export function newStepList(): StepList {
  const steps: string[][] = [];
  let introduction: string[] = [];
  let ahead: string[] = [];
  let limits: string[] = [];
  let label = '';
  let isApart = true;

  function begin(text: string): void {
    if (!isApart) endStep();
    const [first = '', ...rest] = [...ahead, text];
    steps.push([...introduction, label === '' ? first : `${label}: ${first}`, ...rest]);
    introduction = [];
    ahead = [];
    label = '';
    isApart = false;
  }

  function endStep(): void {
    steps.at(-1)?.push(...limits);
    limits = [];
  }

  return {
    count: () => steps.length,
    begin,
    before: text => ahead.push(text),
    behind: text => {
      if (isApart) ahead.push(text);
      else steps.at(-1)?.push(text);
    },
    limit: text => limits.push(text),
    name: named => {
      label = label === '' ? named : `${label}, ${named}`;
    },
    section: named => {
      if (!isApart) endStep();
      // What a section only announced belongs before the next one: "Use one of these methods."
      if (label !== '' && ahead.length > 0) begin(ahead.splice(0).join('\n'));
      else introduction.push(...ahead.splice(0));
      label = [label, named].filter(text => text !== '').join(', ');
      isApart = true;
    },
    all: () => {
      const left = [...introduction.splice(0), ...ahead.splice(0)];
      if (left.length > 0 && (label !== '' || steps.length === 0)) begin(left.splice(0).join('\n'));
      else steps.at(-1)?.push(...left);
      endStep();
      return steps.map(lines => lines.join('\n').trim()).filter(step => step !== '');
    },
  };
}
