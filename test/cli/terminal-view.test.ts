import { displayWidth } from '../../adapters/cli/display-width';
import { renderText } from '../../adapters/cli/render-text';
import { describeView } from '../views/view-conformance';

const WIDTH = 80;

describeView({
  name: 'an answer on a terminal',
  // Control sequences of ECMA-48, and single characters that move or ring.
  acting: text => text.match(/\x1b.?|[\x00-\x09\x0b-\x1f\x7f-\x9f]/g) ?? [],
  render: ({ reply }) => {
    const text = renderText(reply, { width: WIDTH, colour: false });
    return {
      title: text.slice(0, text.indexOf('\n\n')),
      steps: steps(text),
      texts: [text],
      plain: text,
      interpreted: [text],
      links: [],
      buttons: [],
      violations: text
        .split('\n')
        .filter(line => displayWidth(line) > WIDTH && !hasLongWord(line) && !isLink(line)),
    };
  },
});

/** Texts below “What to do”, each behind its number; all lines of a step but the first stand below its text. */
function steps(text: string) {
  const [, below = ''] = text.split('\nWhat to do\n');
  const width = /^ *1\. /.exec(below)?.[0].length ?? 0;
  const found: { number: number; text: string }[] = [];
  for (const line of below.split('\n')) {
    const number = Number(line.slice(0, width).trim().replace('.', ''));
    if (/^\S/.test(line)) break;
    if (number > 0) found.push({ number, text: line.slice(width) });
    else found.push({ number: found.length, text: `${found.pop()?.text}\n${line.slice(width)}` });
  }
  return found;
}

/** The address of a source stays whole too, on a line of its own. */
const isLink = (line: string) => /^ *https:/.test(line);

/** Words that are wider than their column stay whole, for addresses and registry keys to be copied. */
function hasLongWord(line: string): boolean {
  const indent = line.length - line.trimStart().length;
  return line.split(/\s/).some(word => displayWidth(word) > Math.min(WIDTH / 2, WIDTH - indent));
}
