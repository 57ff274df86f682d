import { isLoopback } from './loopback';

/** What who starts the bot is told: where the page is, and which platforms it is on and which not. */
export function startNotice(
  address: string,
  articles: number,
  platforms: readonly { readonly name: string; readonly state: string }[],
): string {
  const width = Math.max(...platforms.map(({ name }) => name.length));
  const lines = platforms.map(({ name, state }) => `  ${name.padEnd(width)}  ${state}`);
  return [
    '',
    `NDR Triage, with ${articles} articles: ${address}`,
    '',
    ...lines,
    '',
    'Ctrl-C ends it.',
    '',
    '',
  ].join('\n');
}

/** A host as people open it in a browser: this machine has a name, and all of its addresses are one of it. */
export function hostInUrl(host: string): string {
  if (isLoopback(host) || ALL_ADDRESSES.includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

const ALL_ADDRESSES = ['0.0.0.0', '::', '[::]'];
