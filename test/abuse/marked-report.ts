/** Stands in every secret, and nowhere else. */
export const MARK = /zq7x\w*/gi;

/** A report in which all that is somebody’s is marked. */
export const REPORT = [
  'From: Mail Delivery System <postmaster@zq7xreporter.example>',
  'Subject: Undeliverable: zq7xsubject',
  '',
  'Your message to <zq7xlocal@zq7xdomain.example> could not be delivered.',
  '550 5.2.2 zq7xdiagnostic: the mailbox of zq7xlocal is full',
].join('\n');
