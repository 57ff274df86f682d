import type { ReasonPhrases } from './reason-phrases';

/**
 * A program behind the server, to which it hands mail for delivery, failed: a pipe, a script, procmail.
 */
export const MAILERERROR: ReasonPhrases = {
  telling: [
    // several
    'command output',
    'program exited',
    'bad exit',
    'process … exited',
    'mailer … died',
    'died with status',
    'error writing message',
    // Postfix
    'command died with',
    'command time limit exceeded',
    // Sendmail
    'unknown mailer error',
    'service permission denied',
    "can't create user output file",
    // Exim, cPanel
    'local delivery failed',
    'pipe to |',
    'pipe … exited',
    'returned failure status',
    'child process of … transport returned',
    'exit … from command',
  ],
  vague: [
    // several
    'x-unix',
    'procmail',
    'maildrop',
    'pipe to',
    'local mailer',
    'mailer error',
    'exit status',
    'exited with',
  ],
};
