import { CONTROLS } from './bot/inert';

/** JSON that can't act on a terminal: only its strings can hold such characters, and an escape keeps their value. */
export function inertJson(json: string): string {
  return json.replace(CONTROLS, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
