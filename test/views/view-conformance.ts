import { actorName } from '../../src/bot/actor-name';
import type { Spoken } from '../../src/bot/answer';
import { inertReply } from '../../src/bot/inert';
import type { Reply } from '../../src/bot/reply';
import { HOSTILE_TEXTS } from './hostile-texts';
import { viewCases } from './view-cases';

/** What a platform shows of an answer, as a person gets it: escapes of the platform's markup are undone. */
export interface Rendered {
  readonly title: string;
  /** With the number that stands before each. */
  readonly steps: readonly { readonly number: number; readonly text: string }[];
  /** All texts but those of buttons, in the order in which they are read. */
  readonly texts: readonly string[];
  /** The answer in plain text, for notifications and screen readers. */
  readonly plain: string;
  /** As they are sent: texts in which the platform looks for mentions, links and the like, and the markup of such in the view. */
  readonly interpreted: readonly string[];
  /** What a click opens. */
  readonly links: readonly string[];
  /** Their labels. */
  readonly buttons: readonly string[];
  /** What the platform would refuse or cut. */
  readonly violations: readonly string[];
}

export interface View {
  readonly name: string;
  readonly render: (answer: Spoken) => Rendered | Promise<Rendered>;
  /** Where rendering takes long: of how many cases one is rendered. */
  readonly oneOf?: number;
  /** What the platform would make of an interpreted text: the mentions, links and other markup in it. */
  readonly acting: (interpreted: string) => readonly string[];
  /** Rules that do not hold here, each with its reason. */
  readonly exceptions?: Partial<Record<keyof typeof RULES, string>>;
}

/** What the button is called that shows what an answer has no room for. */
const SHOW_ARTICLE = 'Show the article';

/** Characters of a step for which a view may have no room at all. */
const FILLS_A_VIEW = 5_000;

/** Runs all rules for a view over all cases. */
export function describeView(view: View): void {
  describe(view.name, () => {
    const exceptions = Object.entries(view.exceptions ?? {});
    let shown: Shown[];
    beforeAll(async () => {
      shown = [];
      const cases = (await viewCases()).filter((_case, place) => place % (view.oneOf ?? 1) === 0);
      for (const { name, answer } of cases) {
        shown.push({ name, reply: inertReply(answer.reply), view: await view.render(answer) });
      }
    });

    const faults = (rule: Rule) =>
      shown.flatMap(given => rule(given, view).map(fault => ({ case: given.name, fault })));

    test.each(Object.entries(RULES).filter(([rule]) => !exceptions.some(([name]) => name === rule)))(
      '%s',
      (_, rule) => {
        expect(faults(rule)).toEqual([]);
      },
    );

    if (exceptions.length > 0) {
      test.each(exceptions)('an exception, which is needed: %s, but %s', rule => {
        expect(faults(RULES[rule as keyof typeof RULES])).not.toEqual([]);
      });
    }

    test('what acts is known', () => {
      expect(HOSTILE_TEXTS.flatMap(view.acting)).not.toEqual([]);
    });
  });
}

interface Shown {
  readonly name: string;
  readonly reply: Reply;
  readonly view: Rendered;
}

/** What is wrong, in words; empty where all is well. */
type Rule = (shown: Shown, view: View) => readonly string[];

const RULES = {
  'the title is whole': ({ reply, view }) =>
    squeeze(view.title) === squeeze(reply.title) ? [] : [`it is “${view.title}”`],

  'steps are in order and numbered from 1': ({ view }) =>
    view.steps.flatMap(({ number }, index) =>
      number === index + 1 ? [] : [`step ${index + 1} has the number ${number}`],
    ),

  'every step is there, or the last ones are missing, a note says so and a button shows the article': ({
    reply,
    view,
  }) => {
    const whole = view.steps.every(({ text }, index) => squeeze(text) === squeeze(reply.steps[index] ?? ''));
    const kept = view.steps.length;
    if (whole && kept === reply.steps.length) return [];
    const note = new RegExp(`^Steps? ${kept + 1}\\b.* article`);
    return [
      ...(whole ? [] : ['a step is not what it was']),
      ...(kept === 0 && (reply.steps[0]?.length ?? 0) < FILLS_A_VIEW ? ['no step is there'] : []),
      ...(view.texts.some(text => note.test(text)) ? [] : [`no note says that step ${kept + 1} is missing`]),
      ...(view.buttons.includes(SHOW_ARTICLE) ? [] : ['no button shows the article']),
    ];
  },

  'everything else is there or ends in an ellipsis, or a button shows the article': ({ reply, view }) => {
    const text = squeeze(view.texts.join('\n'));
    const missing = parts(reply).filter(part => {
      const there = squeeze(part).slice(0, beginning(part, text));
      return there !== squeeze(part) && (there === '' || !text.includes(`${there}…`));
    });
    return view.buttons.includes(SHOW_ARTICLE) ? [] : missing;
  },

  'the plain text says what the view says': ({ reply, view }) => {
    const [plain, text] = [squeeze(view.plain), squeeze(view.texts.join('\n'))];
    const { url } = reply.source ?? { url: null };
    return [
      ...parts(reply).filter(part => beginning(part, plain) !== beginning(part, text)),
      ...view.steps
        .map(({ number, text: step }) => `${number}. ${step}`)
        .filter(step => !plain.includes(squeeze(step))),
      ...(url === null || plain.includes(squeeze(url)) ? [] : [url]),
    ];
  },

  'nothing acts': ({ view: { interpreted } }, { acting }) => interpreted.flatMap(acting),

  'no link leads anywhere but to the source of the article': ({ reply, view }) =>
    view.links.filter(link => link !== reply.source?.url || !/^https?:\/\//.test(link)),

  'no character controls, hides or turns text': ({ view }) =>
    [view.title, view.plain, ...view.texts, ...view.interpreted, ...view.links, ...view.buttons].filter(
      text => UNSEEN.test(text),
    ),

  'the limits are kept': ({ view }) => view.violations,
} as const satisfies Readonly<Record<string, Rule>>;

/** Controls but the line feed, halves of surrogate pairs, turned directions, and characters without a width. */
const UNSEEN =
  /(?!\n)\p{Cc}|\p{Cs}|\p{Bidi_Control}|(?!\ufe0f)\p{Default_Ignorable_Code_Point}|[\u2028\u2029\ufff9-\ufffb]/u;

/** All of a reply but its steps. */
function parts({
  title,
  facts,
  cause,
  actor,
  evidence,
  alternatives,
  source,
  notes,
}: Reply): readonly string[] {
  return [
    title,
    ...facts.flatMap(({ name, value }) => [name, value]),
    cause,
    ...(actor === null ? [] : [actorName(actor)]),
    ...evidence,
    ...alternatives.flatMap(({ id, title: other }) => [id, other]),
    ...(source === null ? [] : [source.name, ...(source.date === null ? [] : [source.date])]),
    ...notes,
  ];
}

/** How much of a text's beginning stands in another; less than a few words may stand there by chance. */
function beginning(part: string, text: string): number {
  const wanted = squeeze(part);
  if (text.includes(wanted)) return wanted.length;
  let [found, missing] = [0, wanted.length];
  while (missing - found > 1) {
    const middle = (found + missing) >> 1;
    if (text.includes(wanted.slice(0, middle))) found = middle;
    else missing = middle;
  }
  return found < BY_CHANCE ? 0 : found;
}

const BY_CHANCE = 20;

/** Without blanks and line breaks, which views set as they need them. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}
