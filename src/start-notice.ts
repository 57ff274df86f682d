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

/** A host as people open it in a browser: `localhost` where it is or includes the usual address of this machine. */
export function hostInUrl(host: string): string {
  if (LOCALHOST.includes(host)) return 'localhost';
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
}

const LOCALHOST = ['127.0.0.1', '::1', '[::1]', '0.0.0.0', '::', '[::]'];
