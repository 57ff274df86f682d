import { existsSync } from 'node:fs';

/**
 * An error as it may be kept: outputs for errors are logged by whatever runs `ndr`. Arguments that it repeats stay, as they
 * name files and options, but for those that are somebody's report, pasted behind `ndr` instead of into it.
 */
export function withoutPasted(message: string, words: readonly string[]): string {
  return words
    .filter(isPasted)
    .flatMap(word => [word, optionOf(word)])
    .filter(text => text.trim() !== '')
    .reduce((told, text) => told.replaceAll(text, '…'), message);
}

/** An address or several words, and no file is called so. */
const isPasted = (word: string) => /[\s@]/.test(word) && !existsSync(word);

/** What of a word is taken for the name of an option. */
function optionOf(word: string): string {
  return word.startsWith('-') ? (word.split('=')[0] ?? '') : '';
}
