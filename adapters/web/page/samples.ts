import oldNoRetry from './samples/exchange-5.5-no-retry.txt';
import tooLarge from './samples/exchange-message-too-large.txt';
import dmarc from './samples/gmail-dmarc.txt';
import noSuchUser from './samples/microsoft-365-no-such-user.txt';
import noRoute from './samples/ms-mail-no-route.txt';
import outlookOnly from './samples/ms-mail-outlook-only.txt';
import silentLoss from './samples/ms-mail-silent-loss.txt';
import faxAddress from './samples/outlook-fax-address.txt';
import relayingDenied from './samples/postfix-relaying-denied.txt';
import blockList from './samples/spamhaus-listing.txt';

/** Something to try the page with. */
export interface Sample {
  readonly name: string;
  readonly text: string;
  /** The line of it that tells most. */
  readonly says: string;
  /** Of the systems that the founding articles are about. */
  readonly isOld: boolean;
}

export const SAMPLES: readonly Sample[] = [
  {
    name: 'Microsoft 365: no such user',
    text: noSuchUser,
    says: '550 5.1.10 RESOLVER.ADR.RecipientNotFound',
    isOld: false,
  },
  { name: 'Gmail: DMARC', text: dmarc, says: '550 5.7.26 Unauthenticated email …', isOld: false },
  {
    name: 'Postfix: relaying denied',
    text: relayingDenied,
    says: '554 5.7.1 … Relay access denied',
    isOld: false,
  },
  {
    name: 'Exchange: message too large',
    text: tooLarge,
    says: '550 5.2.3 RESOLVER.RST.RecipSizeLimit',
    isOld: false,
  },
  {
    name: 'Exim: on a block list',
    text: blockList,
    says: '550 5.7.1 … blocked using zen.spamhaus.org',
    isOld: false,
  },
  { name: 'MS Mail: no route', text: noRoute, says: 'no route to intended MS Mail recipient', isOld: true },
  {
    name: 'MS Mail: mail vanishes',
    text: silentLoss,
    says: 'no report, no error: it simply disappears',
    isOld: true,
  },
  {
    name: 'MS Mail: only from Outlook',
    text: outlookOnly,
    says: 'address is incorrect or does not exist',
    isOld: true,
  },
  {
    name: 'Exchange 5.5: never tried again',
    text: oldNoRetry,
    says: 'The destination host could not be reached',
    isOld: true,
  },
  {
    name: 'Outlook: a fax address',
    text: faxAddress,
    says: 'None of your e-mail accounts could send …',
    isOld: true,
  },
];
