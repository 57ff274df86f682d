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
  /** Of the systems that the founding articles are about. */
  readonly isOld: boolean;
}

export const SAMPLES: readonly Sample[] = [
  { name: 'Microsoft 365: no such user', text: noSuchUser, isOld: false },
  { name: 'Gmail: DMARC', text: dmarc, isOld: false },
  { name: 'Postfix: relaying denied', text: relayingDenied, isOld: false },
  { name: 'Exchange: message too large', text: tooLarge, isOld: false },
  { name: 'Exim: on a block list', text: blockList, isOld: false },
  { name: 'MS Mail: no route', text: noRoute, isOld: true },
  { name: 'MS Mail: mail vanishes', text: silentLoss, isOld: true },
  { name: 'MS Mail: only from Outlook', text: outlookOnly, isOld: true },
  { name: 'Exchange 5.5: never tried again', text: oldNoRetry, isOld: true },
  { name: 'Outlook: a fax address', text: faxAddress, isOld: true },
];
