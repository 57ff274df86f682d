/** How reports name the server that wrote them, and the one that refused the message. */
const REPORTING: readonly RegExp[] = [
  // Postfix, qmail, Courier, DragonFly, Exchange
  /\b(?:mail system|Postfix program) at host\s{1,4}([\w.-]{1,255})/i,
  /\bqmail-send program at\s{1,4}([\w.-]{1,255})/i,
  /\bdelivery status notification from\s{1,4}([\w.-]{1,255})/i,
  /\bDragonFly Mail Agent\b.{0,20}?\bat\s{1,4}([\w.-]{1,255})/i,
  /\bGenerating server\s?:\s{0,4}([\w.-]{1,255})/i,
  /\b(?:Generierender Server|Serveur de génération|Servidor de (?:generación|geração)|Server di generazione|Формирующий сервер)\s?:\s{0,4}([\w.-]{1,255})/iu,
];

const REMOTE: readonly RegExp[] = [
  // Postfix "host mx[192.0.2.1] said", Exim "host mx [192.0.2.1]:", Gmail "by mx.example.org. [192.0.2.1]"
  /\bhost\s{1,8}([\w.-]{1,255})\s?\[[\da-fA-F.:]{2,45}\]/,
  /\brecipient domain \S{1,255} by ([\w.-]{1,255})/,
  // Sendmail
  /\.\.\. while talking to\s{1,4}\[?([\w.-]{1,255})/,
  // Exchange "mx.example.org #550 5.1.1", "Remote Server at mx.example.org (192.0.2.1) returned"
  /\bRemote Server at\s{1,4}([\w.-]{1,255})/i,
  /^\s{0,8}([\w-]{1,63}(?:\.[\w-]{1,63}){1,8})\s{1,4}#?<?[45]\d\d[ -]/m,
  // Oracle "Remote system: dns; mx.example.org", qmail "192.0.2.1 does not like recipient", DragonFly "mx [192.0.2.1] did not like"
  /\bRemote system:\s{0,4}(?:dns;)?\s?([\w.-]{1,255})/i,
  /^\s{0,8}([\w.-]{1,255})\s(?:\[[\da-fA-F.:]{2,45}\]\s)?(?:does|did) not like\b/m,
  /\bconnected to ([\w.-]{1,255}) but\b/,
  /\b([\w.-]{1,255})\s?\[[\da-fA-F.:]{2,45}\]\s{0,4}(?:responded|refused|said|did not)/,
  /^\s{0,8}host:\s{0,4}([\w.-]{1,255})/m,
];

export function reportingHost(text: string): string | null {
  return hostIn(REPORTING, text);
}

export function remoteHost(text: string): string | null {
  return hostIn(REMOTE, text);
}

function hostIn(patterns: readonly RegExp[], text: string): string | null {
  for (const pattern of patterns) {
    const host = tidyHost(pattern.exec(text)?.[1] ?? null);
    if (host) return host;
  }
  return null;
}

/** A host name or address, lower case, without the root's dot; null for a word that is none. */
export function tidyHost(text: string | null): string | null {
  const host = text?.trim().split(/[\s(),;]/)[0]?.replace(/^\[|[\].]+$/g, '').toLowerCase();
  return host && (/\.|:/.test(host) || host === 'localhost') ? host : null;
}
