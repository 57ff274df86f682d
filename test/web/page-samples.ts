/** The samples of the page, each with its name there and the article that explains it: five of today, and one for each founding article. */
export const PAGE_SAMPLES = [
  {
    file: 'microsoft-365-no-such-user.txt',
    name: 'Microsoft 365: no such user',
    article: 'exchange-online-5-1-10-recipient-not-found',
  },
  { file: 'gmail-dmarc.txt', name: 'Gmail: DMARC', article: 'gmail-5-7-26-dmarc-policy' },
  {
    file: 'postfix-relaying-denied.txt',
    name: 'Postfix: relaying denied',
    article: 'postfix-relay-access-denied',
  },
  {
    file: 'exchange-message-too-large.txt',
    name: 'Exchange: message too large',
    article: 'exchange-server-5-2-3-recipient-size-limit',
  },
  { file: 'spamhaus-listing.txt', name: 'Exim: on a block list', article: 'spamhaus-zen' },
  { file: 'ms-mail-no-route.txt', name: 'MS Mail: no route', article: 'Q169117' },
  { file: 'ms-mail-silent-loss.txt', name: 'MS Mail: mail vanishes', article: 'Q199534' },
  { file: 'ms-mail-outlook-only.txt', name: 'MS Mail: only from Outlook', article: 'Q263841' },
  { file: 'exchange-5.5-no-retry.txt', name: 'Exchange 5.5: never tried again', article: 'Q267245' },
  { file: 'outlook-fax-address.txt', name: 'Outlook: a fax address', article: 'KB959956' },
] as const;
