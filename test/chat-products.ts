/** What Slack hands over for a paste: its escapes, and addresses and links as markup. */
export function throughSlack(text: string): string {
  return escaped(text)
    .replace(/[\w.+-]{1,64}@[\w.-]{1,200}\w/g, '<mailto:$&|$&>')
    .replace(/https?:\/\/[\w./-]{1,200}/g, '<$&>');
}

/** What Teams hands over for a paste: a paragraph for each line. */
export function throughTeams(text: string): string {
  return escaped(text)
    .split('\n')
    .map(line => (line === '' ? '<p>&nbsp;</p>' : `<p>${line.replaceAll('  ', '&nbsp; ')}</p>`))
    .join('');
}

/** A paste that somebody quotes. */
export function quoted(text: string): string {
  return text
    .split('\n')
    .map(line => `> ${line}`)
    .join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
