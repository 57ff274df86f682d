import type { ReasonPhrases } from './reason-phrases';

/** The content was judged to be spam, by its words, its links or its likeness to other spam. */
export const SPAMDETECTED: ReasonPhrases = {
  telling: [
    // several
    'spam detected',
    'spam content',
    'spam message',
    'spam mail',
    'spam score',
    'spam-like',
    'spam rejected',
    'email is spam',
    'message is spam',
    'rejected as spam',
    'rejected for spam',
    'rejected because … spam',
    'rejected by … spam',
    'rejected due to spam',
    'blocked as spam',
    'flagged as spam',
    'marked as spam',
    'classified as spam',
    'identified as spam',
    'detected as spam',
    'scored as spam',
    'considered spam',
    'suspected spam',
    'possible spam',
    'probable spam',
    'junk mail',
    'bulk mail',
    'appears to be spam',
    'looks like spam',
    'message refused by … spam',
    'message rejected due to content',
    'message contains spam',
    'suspicious content',
    'unsafe content',
    'high probability of spam',
    'high on spam scale',
    'failed spam test',
    'appears to be unsolicited',
    'unsolicited mail',
    'unsolicited messages',
    'unsolicited bulk email',
    'unsolicited bulk e-mail',
    'mail rejected by … antispam',
    'denied by antispam',
    // filters, by the name that they put into a refusal
    'spamassassin',
    'spamcheck',
    'bogofilter',
    'dspam',
    'cloudmark',
    'uribl',
    'surbl',
    'spamhaus dbl',
    'listed in … dbl',
    'blacklisted url in message',
    'heuristics.phishing',
    'phishing',
    // amavis
    'message content rejected, ube',
    'content rejected … ube',
    'ube, id=',
    'reject, id=… spam',
    // Exim with SpamAssassin
    'this message scored',
    // Gmail
    'likely suspicious',
    'suspicious due to the nature of the content',
    // Exchange, Exchange Online
    'mcspamsignature',
    // Yandex, Mail.ru
    'under suspicion of spam',
    'спам',
    // QQ, NetEase and others in China
    'mail content denied',
    'dt:spm',
    'dt:sum',
    'rejected by anti-spam',
    '垃圾邮件',
    // GoDaddy
    'content judged to be spam',
    'ib212',
    // Cox
    'aup#urlbl011',
    'aup#urlbl101',
    'aup#urlbl110',
    'aup#urlbl1001',
    // Orange, La Poste
    'ofr_506',
    'courrier indésirable',
    // T-Online, in German
    'als spam',
    // several, in Japanese
    '迷惑メール',
    // Barracuda
    'spam firewall',
    'bulk email filter',
    // SpamAssassin
    'high scoring message',
    // exceptions to blocked: the list is of links, not of servers
    'blocked using multi.uribl.com',
    // exceptions to filtered: Symantec's filter of spam
    'message filtered. please see the faqs',
  ],
  vague: [
    // several
    'spam',
  ],
};
