import type { ReasonPhrases } from './reason-phrases';

/** The server's disk or queue is full: no mailbox there takes mail until its administrator makes room. */
export const SYSTEMFULL: ReasonPhrases = {
  telling: [
    // several
    'disk full',
    'disk is full',
    'no space left on device',
    'no space left on the device',
    'out of disk space',
    'not enough disk space',
    'not enough space on the disk',
    'insufficient disk space',
    'file system full',
    'filesystem full',
    'system full',
    'mail system full',
    'system storage is full',
    'spool … full',
    'queue … full',
    'mail system … disk',
    'server … storage … exceeded',
    'local delivery … no space left',
    'insufficient storage',
    'insufficient queue space',
    // RFC 5321's words for 452
    'insufficient system storage',
    // Exchange, Exchange Online
    'insufficient system resources',
    // exceptions to mailboxfull: the server's room, not the mailbox's
    'exceeded storage allocation on server',
  ],
};
