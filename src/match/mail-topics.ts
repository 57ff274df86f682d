/**
 * Words of which a question about mail has at least one; `server`, `user` and `password` stand in any other too. An
 * archive of all of a maker's products has a page for everything, and who asks here asks about mail.
 */
export const MAIL_TOPICS = `
  mail email mailbox message ndr bounce undeliverable delivery deliver send sender recipient reject reply forward relay
  spam spammer attachment receipt queue inbox outbox folder loop
  exchange outlook gmail mapi smtp imap imap4 pop3 mx helo dns ldap nntp
  connector gateway mta ims imc dirsync gal dl postoffice mailbag
  address store site transport route bridgehead conversion antigen mts
  x.400 x400 x.500 notes groupwise snads profs mhs event
`;
