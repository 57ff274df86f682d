export type Environment = Readonly<Record<string, string | undefined>>;

/** What is set, and what is wrong with it. */
export interface Settings {
  /** Null where it is not set, or set to nothing. */
  readonly find: (name: string) => string | null;
  /** An address of the web; what is none is a mistake. `example` is shown then. */
  readonly findUrl: (name: string, example: string) => string | null;
  /** Says what is wrong, and what to do about it. */
  readonly mistake: (what: string) => void;
}

/** `mistake` is told of each. */
export function settingsIn(environment: Environment, mistake: Settings['mistake']): Settings {
  const find = (name: string) => environment[name]?.trim() || null;
  return {
    find,
    findUrl(name, example) {
      const written = find(name);
      if (written === null) return null;
      const url = URL.canParse(written) ? new URL(written) : null;
      if (url?.protocol === 'https:' || url?.protocol === 'http:') return written;
      mistake(`${name} is ${shown(written)}. Give an address such as ${example}, or leave it out.`);
      return null;
    },
    mistake,
  };
}

/** A value in a message may be a secret in the wrong place: its beginning is enough to find it by. */
const SHOWN = 12;

/** A value as a message may show it. */
export function shown(value: string): string {
  return JSON.stringify(value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value);
}
