import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Who gives Microsoft's connector its tokens, on loopback: where its keys are, and tokens signed with them. */
export interface TokenIssuer {
  readonly openIdMetadata: string;
  /** An authorization header with these claims and header fields in the place of right ones. */
  readonly bearer: (claims?: object, header?: object, key?: KeyObject | 'hmac' | 'none') => string;
  readonly close: () => Promise<void>;
}

export const APP_ID = '00000000-0000-0000-0000-00000000b0b0';
export const SERVICE_URL = 'https://smba.trafficmanager.net/emea/';
const KEY_ID = 'key-1';

/** A key that the issuer does not have. */
export const FOREIGN_KEY = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

export async function startTokenIssuer(): Promise<TokenIssuer> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = publicKey.export({ format: 'jwk' });
  const server = createServer((request, response) => {
    const keys = [{ ...jwk, kid: KEY_ID, use: 'sig', endorsements: ['msteams'] }];
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(request.url === '/keys' ? { keys } : { jwks_uri: `${origin()}/keys` }));
  });
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    openIdMetadata: `${origin()}/openidconfiguration`,
    bearer(claims = {}, header = {}, key = privateKey) {
      const signed = [
        { typ: 'JWT', alg: 'RS256', kid: KEY_ID, ...header },
        {
          iss: 'https://api.botframework.com',
          aud: APP_ID,
          serviceurl: SERVICE_URL,
          nbf: secondsFromNow(-60),
          exp: secondsFromNow(3_600),
          ...claims,
        },
      ]
        .map(part => Buffer.from(JSON.stringify(part)).toString('base64url'))
        .join('.');
      return `Bearer ${signed}.${signatureOf(signed, key, publicKey)}`;
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Tokens are judged by the clock of the machine. */
export function secondsFromNow(seconds: number): number {
  return Math.floor(Date.now() / 1_000) + seconds;
}

/** `hmac`: with the public key as the secret, as an attacker would who hopes that it is taken for one. */
function signatureOf(text: string, key: KeyObject | 'hmac' | 'none', publicKey: KeyObject): string {
  if (key === 'none') return '';
  if (key !== 'hmac') return sign('sha256', Buffer.from(text), key).toString('base64url');
  const secret = publicKey.export({ type: 'spki', format: 'pem' });
  return createHmac('sha256', secret).update(text).digest('base64url');
}
