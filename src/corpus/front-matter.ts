import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import type { core } from 'zod';
import type { Report } from './article-error';
import { articleSchema, FIELDS, type FrontMatter } from './article-schema';
import { nearest } from './nearest';

type Path = readonly PropertyKey[];

/** The line of the file on which the YAML begins, below the opening `---`. */
const FIRST_LINE = 2;

/** A value is quoted in a message only so far: enough to find it. */
const SHOWN_VALUE_LENGTH = 60;

const QUOTES_ADVICE = 'put the value in quotes';
const COMMENT_ADVICE = 'give the comment a line of its own';

const YAML_ADVICE: Partial<Record<YAMLError['code'], string>> = {
  BAD_DQ_ESCAPE: 'a backslash between double quotes is written twice, or use single quotes',
  BAD_INDENT:
    'this line is indented otherwise than those around it, or a bracket is not closed; begin it at their margin, or close the bracket',
  BAD_SCALAR_START: `a value cannot begin with this character; ${QUOTES_ADVICE}`,
  BLOCK_AS_IMPLICIT_KEY: `a value holds a colon, or the line below is indented too far; ${QUOTES_ADVICE} or remove the blanks`,
  DUPLICATE_KEY: 'this field is here twice; keep one',
  MISSING_CHAR: 'a quote is opened and not closed; write the closing quote',
  MULTILINE_IMPLICIT_KEY: 'this line is no field; write "field: value"',
  MULTIPLE_DOCS: 'the front matter has a line "---" in its middle; remove it',
  TAB_AS_INDENT: 'this line is indented with a tab; indent with blanks',
  UNEXPECTED_TOKEN: 'a quote ends before the value does; write \\" for each quote inside',
};

/**
 * Reads the YAML between the two `---` lines of an article's file.
 * Whatever is wrong goes to `report` with its line in the file; then the result is null.
 */
export function readFrontMatter(yaml: string, report: Report): FrontMatter | null {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter, prettyErrors: false });
  const lineAt = (offset: number) => FIRST_LINE - 1 + lineCounter.linePos(offset).line;

  const faults = yamlFaults(document);
  if (faults.length > 0) {
    // What follows the first fault of a line is mostly its consequence.
    const firstOfLine = new Map(faults.toReversed().map(({ offset, what }) => [lineAt(offset), what]));
    for (const [line, what] of firstOfLine) report(line, what);
    return null;
  }

  const { data, error } = articleSchema.safeParse(document.toJS());
  for (const { place, what } of error?.issues.flatMap(issue => describe(issue, document.contents)) ?? []) {
    report(place.offset === null ? FIRST_LINE - 1 : lineAt(place.offset), what);
  }
  return data ?? null;
}

/** What YAML refuses, and what it would take for something else than the writer meant. */
function yamlFaults(document: Document.Parsed): { offset: number; what: string }[] {
  const faults = document.errors.map(({ code, message, pos }) => ({
    offset: pos[0],
    what: YAML_ADVICE[code] ?? `${message}; ${QUOTES_ADVICE}`,
  }));
  visit(document, {
    Alias: (_, node) => {
      faults.push({ offset: startOf(node) ?? 0, what: `a value cannot begin with *; ${QUOTES_ADVICE}` });
    },
    Scalar: (_, node) => {
      if (node.comment && node.type === 'PLAIN') {
        faults.push({
          offset: startOf(node) ?? 0,
          what: `what follows # is lost; ${QUOTES_ADVICE}, or ${COMMENT_ADVICE}`,
        });
      }
    },
  });
  return faults;
}

interface Place {
  /** Undefined where the path ends before its last step. */
  readonly node: unknown;
  /** Where the last key or entry that exists begins; null for the front matter itself. */
  readonly offset: number | null;
}

function describe(issue: core.$ZodIssue, contents: Node | null): { place: Place; what: string }[] {
  if (issue.code !== 'unrecognized_keys') {
    const place = locate(issue.path, contents);
    return [{ place, what: `${nameOf(issue.path)} ${found(place.node)}; ${issue.message}` }];
  }
  const known = FIELDS.get(issue.path.filter(step => typeof step === 'string').join('.')) ?? [];
  return issue.keys.map(key => {
    const path = [...issue.path, key];
    const right = nameOf([...issue.path, nearest(key, known) ?? '']);
    return {
      place: locate(path, contents),
      what: `${nameOf(path)} is no field of an article; write ${right}`,
    };
  });
}

function locate(path: Path, contents: Node | null): Place {
  let node: unknown = contents;
  let offset: number | null = null;
  for (const step of path) {
    if (isMap(node)) {
      const pair: Pair<unknown, unknown> | undefined = node.items.find(
        ({ key }) => isScalar(key) && String(key.value) === step,
      );
      node = pair?.value;
      offset = startOf(pair?.key) ?? offset;
    } else {
      node = isSeq(node) ? node.items[Number(step)] : undefined;
      offset = startOf(node) ?? offset;
    }
  }
  return { node, offset };
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

function found(node: unknown): string {
  if (node === undefined) return 'is missing';
  const value = JSON.stringify(node) ?? 'null';
  if (value === 'null') return 'is empty';
  return `is ${value.length > SHOWN_VALUE_LENGTH ? `${value.slice(0, SHOWN_VALUE_LENGTH)} …` : value}`;
}

/** Such as `signals.events[2].id`, positions counted from 1. */
function nameOf(path: Path): string {
  const steps = path.map(step => (typeof step === 'number' ? `[${step + 1}]` : `.${String(step)}`));
  return steps.join('').replace(/^\./, '') || 'the front matter';
}
