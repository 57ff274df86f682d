import { withoutFrame } from '../letter-frame';
import { withoutValues } from '../volatile-values';

/**
 * What differs from one report to the next beside addresses, hosts and dates, each as Exchange and MS Mail print it, and
 * what is left of it.
 */
const PASSING: readonly (readonly [pattern: RegExp, left: string])[] = [
  // MSEXCH:IMS:CONTOSO:PLANT2:MBX03
  [/\b(MSEXCH:(?:IMS|MSExchange[A-Z]{1,6})):\S{0,200}/gi, '$1 '],
  // The type of dda:MS=CONTOSO/PO2/OSTERMAN tells which gateway is meant.
  [/\bdda:([\w.-]{1,20})=[^\s;]{0,200}/gi, 'dda $1 '],
  // c=US;a= ;p=CONTOSO;l=MBX03-030405163745Z-8843 and /O=CONTOSO/OU=PLANT2/CN=RECIPIENTS/CN=OSTERMAN
  [/(?<![\w=])(?:dn:)?\/?(?:[acglops]|cn|ou)=[^\s;/]{0,64}[;/]?/gi, ' '],
  // 3/18/2001, 8:02 PM, Monday
  [/\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b/g, ' '],
  [/\b\d{1,2}:\d\d(?::\d\d)?\s?(?:[ap]m)?\b/gi, ' '],
  [/\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/gi, ' '],
  // Computer: MBX03
  [/\b(?:computer|machine|server|user):[ \t]{0,9}\S{1,64}/gi, ' '],
  // A signature, behind the two hyphens that mail programs know it by.
  [/^[>| \t]{0,20}--[ \t]{0,3}(?:\n[^\n]{0,60}$){1,4}/gm, ' '],
];

/** Osterman, George on 8/16/2000 7:17 PM; the time may stand in the next line. */
const TRIED = /\bon \d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}\s{1,3}\d{1,2}:\d\d/i;
/** Characters of a recipient's name or X.400 address. */
const LONGEST_NAME = 120;

/** A text without what changes from one occurrence of its trouble to the next, and without the frame of a letter. */
export function withoutPassing(text: string): string {
  const lasting = PASSING.reduce(
    (left, [pattern, stays]) => left.replace(pattern, stays),
    withoutRecipients(text),
  );
  return withoutValues(withoutFrame(lasting));
}

/** Without the names that stand before the time at which delivery to them was tried. */
function withoutRecipients(text: string): string {
  const lines = text.split('\n');
  return lines
    .map((line, i) => {
      const at = `${line} ${lines[i + 1]?.trimStart() ?? ''}`.search(TRIED);
      return at < 0 || at >= line.length || at > LONGEST_NAME ? line : line.slice(at + 'on '.length);
    })
    .join('\n');
}
