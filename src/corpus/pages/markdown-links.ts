/** Longer ones are no link but a bracket that nobody closed. */
const LONGEST_LABEL = 500;
const LONGEST_ADDRESS = 600;

/** How a link is shown: its label and its address. */
export type ShowLink = (label: string, address: string) => string;

/** A line of Markdown with `show` in the place of its links; images are left out. */
export function replaceLinks(line: string, show: ShowLink): string {
  let text = '';
  let at = 0;
  for (let open = line.indexOf('['); open >= 0; open = line.indexOf('[', at)) {
    const link = linkAt(line, open);
    if (link === null) {
      text += line.slice(at, open + 1);
      at = open + 1;
    } else if (line[open - 1] === '!' && open > at) {
      text += line.slice(at, open - 1);
      at = link.end;
    } else {
      // A label may be an image itself, and then is nothing.
      const label = replaceLinks(link.label, label => label);
      text += line.slice(at, open) + (label.trim() === '' ? '' : show(label, link.address));
      at = link.end;
    }
  }
  return text + line.slice(at);
}

interface Link {
  readonly label: string;
  readonly address: string;
  readonly end: number;
}

function linkAt(line: string, open: number): Link | null {
  const close = closingBracket(line, open);
  if (close === null || line[close + 1] !== '(') return null;
  const end = line.indexOf(')', close);
  if (end < 0 || end - close > LONGEST_ADDRESS) return null;
  const [address = ''] = line
    .slice(close + 2, end)
    .trim()
    .split(' ', 1);
  return { label: line.slice(open + 1, close), address, end: end + 1 };
}

function closingBracket(line: string, open: number): number | null {
  let depth = 0;
  for (let at = open; at < Math.min(line.length, open + LONGEST_LABEL); at += 1) {
    if (line[at] === '[') depth += 1;
    if (line[at] === ']') depth -= 1;
    if (depth === 0) return at;
  }
  return null;
}
