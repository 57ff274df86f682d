import type { Article } from '../article';
import type { Fault, Rule } from './rule';

/** Cmdlets and menu paths that stand in several articles are written in one way. */
export const namesAreSpelledAlike: Rule = articles => {
  const spellings = new Map<string, Map<string, string>>();
  for (const article of articles) {
    for (const { key, written } of namesIn(article)) {
      const known = spellings.get(key) ?? new Map<string, string>();
      if (!known.has(written)) known.set(written, article.id);
      spellings.set(key, known);
    }
  }
  return [...spellings.values()].flatMap((ways): readonly Fault[] => {
    const [first, ...others] = ways;
    if (first === undefined) return [];
    return others.map(([written, id]) => ({
      id,
      what: `writes “${written}”, and ${first[1]} writes “${first[0]}”; write both alike`,
    }));
  });
};

/** A name as it is written, and what is the same in all ways of writing it. */
interface Name {
  readonly key: string;
  readonly written: string;
}

function namesIn({ symptoms, cause, steps, moreInformation }: Article): readonly Name[] {
  const text = [symptoms, cause, ...steps, moreInformation].join('\n');
  const cmdlets = text.match(CMDLET) ?? [];
  const paths = text.match(MENU_PATH) ?? [];
  return [
    ...cmdlets.map(written => ({ key: written.toLowerCase(), written })),
    ...paths.map(written => ({ key: lettersOf(written), written })),
  ];
}

/** A verb that PowerShell approves, and a noun: `Get-Mailbox`. */
const CMDLET =
  /\b(?:get|set|new|remove|add|enable|disable|start|stop|test|update|connect|restart|resume|suspend|search|export|import|release|retry|invoke|install)-[a-z][a-z0-9]{2,60}\b/gi;

/** `Exchange admin center > Mail flow > Rules`: each part begins with a capital letter. */
const MENU_PATH =
  /[A-Z][\w/-]{1,30}(?: [\w/&-]{1,30}){0,5}(?: ?> ?[A-Z][\w/-]{1,30}(?: [\w/&-]{1,30}){0,5}){1,5}/g;

const lettersOf = (path: string) => path.toLowerCase().replace(/[^a-z>]/g, '');
