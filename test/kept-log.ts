import { type Log, logTo } from '../src/log';

/** The log as production writes it, and its lines by now. */
export function keptLog(): { readonly log: Log; readonly lines: readonly string[] } {
  const lines: string[] = [];
  return { log: logTo(line => lines.push(line)), lines };
}
