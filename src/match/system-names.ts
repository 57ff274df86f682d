/**
 * Words that name one mail system, service or technique: who asks about it asks about no other. They are looked up among
 * thousands of old pages, of which few can know them.
 */
export const SYSTEM_NAMES: ReadonlySet<string> = new Set(
  `
  365 o365 m365 entra gmail googlemail google workspace hotmail icloud yahoo aol gmx ionos xfinity comcast godaddy zoho
  yandex netease telekom cloudflare
  sendgrid mailgun aws ses mimecast proofpoint barracuda cloudmark messagelabs
  spamhaus spamcop barracudacentral uceprotect
  postfix exim sendmail qmail dovecot opensmtpd domino cpanel plesk postgrey
  spf dkim dmarc arc dane tlsa sts starttls permerror temperror greylisted greylisting
  `
    .trim()
    .split(/\s+/),
);
