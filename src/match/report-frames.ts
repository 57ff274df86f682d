/**
 * What mail systems print around every report, whatever the reason, as words without punctuation. It speaks for no
 * article, though many articles quote it.
 */
export const REPORT_FRAMES: readonly string[] = [
  // Outlook and Exchange
  'your message did not reach some or all of the intended recipients',
  'the following recipient s could not be reached',
  'the following recipient s cannot be reached',
  'delivery has failed to these recipients or groups',
  'delivery has failed to these recipients or distribution lists',
  'diagnostic information for administrators',
  'generating server',
  'original message headers',
  'this is an automatically generated delivery status notification',
  'delivery to the following recipients failed',
  'delivery to the following recipient failed permanently',
  'this report relates to a message you sent with the following header fields',
  // Gmail
  'technical details of permanent failure',
  'the response from the remote server was',
  'the response was',
  // Postfix
  'undelivered mail returned to sender',
  'this is the mail system at host',
  'i m sorry to have to inform you that your message could not be delivered to one or more recipients',
  'it s attached below',
  'for further assistance please send mail to postmaster',
  'if you do so please include this problem report',
  'you can delete your own text from the attached returned message',
  // Exim
  'this message was created automatically by mail delivery software',
  'a message that you sent could not be delivered to one or more of its recipients',
  'the following address es failed',
  'this is a copy of the message including all the headers',
  // Sendmail
  'the original message was received at',
  'the following addresses had permanent fatal errors',
  'transcript of session follows',
  'returned mail see transcript for details',
  // qmail
  'i m afraid i wasn t able to deliver your message to the following addresses',
  'this is a permanent error i ve given up sorry it didn t work out',
  'this is a permanent error',
  'below this line is a copy of the message',
  'original message',
];
