import type { Report } from './article-error';
import { readBlocks } from './blocks';
import type { Line } from './plain-text';

/** The text of an article below its front matter, in the forms that `Article` describes. */
export interface Sections {
  readonly symptoms: string;
  readonly cause: string;
  readonly steps: readonly string[];
  readonly moreInformation: string;
}

const REQUIRED_HEADINGS = ['Symptoms', 'Cause', 'Resolution'];
const HEADINGS = [...REQUIRED_HEADINGS, 'More information'];

interface Section {
  readonly heading: Line;
  readonly lines: Line[];
}

/** Reads the four sections of an article; whatever is wrong goes to `report`. */
export function readSections(lines: readonly Line[], report: Report): Sections {
  const sections = splitAtHeadings(lines, report);
  const end = lines.at(-1)?.number ?? 1;

  for (const name of REQUIRED_HEADINGS.filter(name => !sections.has(name))) {
    report(end, `the section ${name} is missing; write the heading "## ${name}" and its text`);
  }
  const resolution = sections.get('Resolution');
  return {
    symptoms: readProse(sections.get('Symptoms'), report),
    cause: readFilledProse(sections.get('Cause'), report),
    steps: resolution ? readSteps(resolution, report) : [],
    moreInformation: readFilledProse(sections.get('More information'), report),
  };
}

function splitAtHeadings(lines: readonly Line[], report: Report): Map<string, Section> {
  const sections = new Map<string, Section>();
  let current: Section | null = null;
  for (const line of lines) {
    if (/^#{1,6}(?: |$)/.test(line.text)) {
      current = { heading: line, lines: [] };
      const name = headingName(line, report);
      if (name) placeSection(name, current, sections, report);
    } else if (current) {
      current.lines.push(line);
    } else if (line.text !== '') {
      report(line.number, 'text stands before the first heading; move it below "## Symptoms"');
      current = { heading: line, lines: [] };
    }
  }
  return sections;
}

function headingName({ number, text }: Line, report: Report): string | undefined {
  const written = text.replace(/^#+ ?/, '').toLowerCase();
  const name = HEADINGS.find(heading => heading.toLowerCase() === written);
  if (name === undefined) {
    report(
      number,
      `"${text}" is no heading of an article; write one of ${HEADINGS.map(name => `"## ${name}"`).join(', ')}`,
    );
  } else if (text !== `## ${name}`) {
    report(number, `"${text}" is no heading of an article; write "## ${name}"`);
  }
  return name;
}

function placeSection(name: string, section: Section, sections: Map<string, Section>, report: Report): void {
  const { number } = section.heading;
  const last = [...sections.keys()].at(-1);
  if (sections.has(name)) {
    report(number, `the section ${name} is here twice; keep one`);
    return;
  }
  if (last && HEADINGS.indexOf(name) < HEADINGS.indexOf(last)) {
    report(number, `the section ${name} stands after ${last}; the order is ${HEADINGS.join(', ')}`);
  }
  sections.set(name, section);
}

function readFilledProse(section: Section | undefined, report: Report): string {
  const prose = readProse(section, report);
  if (section && prose === '') report(section.heading.number, 'this section is empty; write its text');
  return prose;
}

/** Paragraphs with an empty line between them; the bullets of a list each on a line of its own. */
function readProse(section: Section | undefined, report: Report): string {
  const blocks = readBlocks(section?.lines ?? [], report);
  return blocks
    .map(({ isBullet, text }, position) => {
      const before = blocks[position - 1];
      return before ? `${isBullet && before.isBullet ? '\n' : '\n\n'}${text}` : text;
    })
    .join('');
}

function readSteps({ heading, lines }: Section, report: Report): string[] {
  const steps: Line[][] = [];
  const strays: Line[] = [];
  let indent = '';
  for (const line of lines) {
    const marker = /^(?<written>\d{1,3}[.)]) +(?=\S)/.exec(line.text);
    if (marker) {
      const written = marker.groups?.written;
      const position = steps.length + 1;
      if (written !== `${position}.`) {
        report(line.number, `"${written}": this is step ${position}; write "${position}. "`);
      }
      indent = ' '.repeat(marker[0].length);
      steps.push([]);
    }
    if (marker || line.text === '' || (steps.length > 0 && line.text.startsWith(indent))) {
      steps.at(-1)?.push({ number: line.number, text: line.text.slice(indent.length) });
    } else if (steps.length === 0) {
      strays.push(line);
    } else {
      report(
        line.number,
        `this line belongs to no step; indent it by ${indent.length} blanks to continue step ${steps.length}, ` +
          `or begin a step with "${steps.length + 1}. "`,
      );
    }
  }
  if (steps.length === 0 || strays.length > 0) {
    const { number } = strays[0] ?? heading;
    report(number, 'Resolution is a list of steps and nothing else; begin with "1. " and what to do first');
  }
  return steps.map(step =>
    readBlocks(step, report)
      .map(({ text }) => text)
      .join('\n'),
  );
}
