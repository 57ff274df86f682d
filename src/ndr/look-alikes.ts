import { findAddresses } from './address';

/**
 * A text of the same length in which everything that may hold digits and dots, but no code, is blank:
 * links, mail addresses, host names, IP addresses, version and build numbers, message ids, dates and times.
 */
export function blankLookAlikes(text: string): string {
  return LOOK_ALIKES.reduce((rest, pattern) => rest.replace(pattern, blank), blankAddresses(text));
}

/** Mail addresses, and message ids, which look like them. */
function blankAddresses(text: string): string {
  let end = 0;
  const kept = findAddresses(text).map(found => {
    const before = text.slice(end, found.start);
    end = found.end;
    return before + ' '.repeat(found.end - found.start);
  });
  return kept.join('') + text.slice(end);
}

/** Newlines stay, so that offsets and lines of the blanked text are those of the original. */
const blank = (match: string) => match.replace(/[^\n]/g, ' ');

const LOOK_ALIKES: readonly RegExp[] = [
  // Links, with or without a scheme.
  /\b(?:https?|ftp|mailto|tel):[^\s<>"]{1,2000}/gi,
  /\bwww\.[^\s<>"]{1,2000}/gi,
  // Header fields that carry ids, hosts and versions, where they stand in the text of a report.
  /^[ \t]*(?:received|message-id|x-mailer|user-agent|x-[\w-]{1,40}|references|in-reply-to|dkim-signature|mime-version|content-type|thread-index|arc-[\w-]{1,40}|authentication-results|subject|betreff|objet|asunto|assunto|oggetto|тема|件名|主题|主旨|제목)\s?[:：].*$/gimu,
  /^[ \t]*the (?:message )?subject (?:of the message )?(?:is|was)\s?:.*$/gim,
  // IP addresses: four numbers, or the colons of IPv6.
  /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3,7}(?![\d])/g,
  /\[[\da-f]{0,4}(?::[\da-f.]{0,15}){2,8}\]/gi,
  // Host names: a dot between labels of which one has a letter.
  /(?<![\w.-])(?=[\w-]{0,63}[a-z]|[\w-]{1,63}\.[\w-]{0,63}[a-z])[\w-]{1,63}(?:\.[\w-]{1,63}){1,10}/gi,
  // Versions and builds: a name of software or the word itself before it, or a v at its front.
  /\b(?:version|ver|v|build|release|rev|revision|exim|postfix|sendmail|esmtpa?|qmail|courier|exchange|outlook|mozilla|php|node|openssl|agent|mailer|firmware|kernel|windows|ios|android|python)[ /:=_-]{0,3}v?\d{1,5}(?:[._-]\d{1,6}){0,5}/gi,
  /(?<![\w.])\d{1,5}(?:\.\d{1,6}){0,2}\/\d{1,5}(?:\.\d{1,6}){0,3}/g,
  // Numbers in JSON, unless they are the status of a notification.
  /"(?!status|code"|diagnosticCode|smtpResponse)[\w-]{1,40}"\s?:\s?(?:v?\d[\d.]{0,20}|"v?\d[\d.]{0,20}")(?=[,}\s])/gi,
  // Dates and times.
  /(?<!\d)\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?=[ T,]{1,2}\d{1,2}:\d{2})/g,
  /(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,6})?/g,
  // Telephone numbers.
  /(?:\+|\bphone\b|\bfon\b|\btel\b)[ .:]{0,3}\+?\d[\d ().-]{5,20}\d/gi,
];
