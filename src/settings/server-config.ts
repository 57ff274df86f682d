import { type Settings, shown } from './settings';

/** The HTTP server, and who may use it. */
export interface ServerConfig {
  readonly host: string;
  readonly port: number;
  /** The web page has no login: whether other machines may use it. */
  readonly isPagePublic: boolean;
  /** Proxies in front of the server that add to X-Forwarded-For. */
  readonly trustedProxies: number;
}

const DEFAULT_PORT = 3978;
const DEFAULT_HOST = '127.0.0.1';
const LAST_PORT = 65_535;

export function readServer(settings: Settings): ServerConfig {
  return {
    host: settings.find('HOST') ?? DEFAULT_HOST,
    port: readPort(settings),
    isPagePublic: readWebPage(settings),
    trustedProxies: readProxies(settings),
  };
}

function readPort(settings: Settings): number {
  const written = settings.find('PORT');
  if (written === null) return DEFAULT_PORT;
  const port = Number(written);
  if (/^\d+$/.test(written) && port <= LAST_PORT) return port;
  settings.mistake(
    `PORT is ${shown(written)}. Give a number from 0 to ${LAST_PORT}, or leave it out for ${DEFAULT_PORT}.`,
  );
  return DEFAULT_PORT;
}

function readWebPage(settings: Settings): boolean {
  const written = settings.find('WEB_PAGE');
  if (written !== null && written !== 'public') {
    settings.mistake(
      `WEB_PAGE is ${shown(written)}. Give public, to show the page to everybody who reaches the server, or leave it out.`,
    );
  }
  return written === 'public';
}

function readProxies(settings: Settings): number {
  const written = settings.find('TRUSTED_PROXIES');
  if (written === null) return 0;
  if (/^\d$/.test(written)) return Number(written);
  settings.mistake(
    `TRUSTED_PROXIES is ${shown(written)}. Give how many proxies stand in front of the server, from 0 to 9, or leave it out for none.`,
  );
  return 0;
}
