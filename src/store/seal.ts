import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** Encrypts what is kept, so that who gets hold of the database alone can't read it. */
export interface Seal {
  /** `context` is what the text belongs to: it opens for no other. */
  readonly seal: (text: string, context: string) => string;
  /** Throws a SealError where no key opens it, or it belongs to something else. */
  readonly open: (sealed: string, context: string) => string;
  /** Whether something was sealed with the key that seals now. */
  readonly isCurrent: (sealed: string) => boolean;
}

/** What is kept can't be read with the keys at hand. */
export class SealError extends Error {}

/** Bytes of a key for AES-256. */
export const KEY_LENGTH = 32;
/** What NIST SP 800-38D recommends for GCM: 96 bits at random, good for 2³² texts with one key. */
const NONCE_LENGTH = 12;
const TAG_LENGTH = 16;
const CIPHER = 'aes-256-gcm';

/**
 * AES-256-GCM. Of several keys the first writes and all read, so that a key can be changed for another; the name of the key
 * stands in front of what it sealed.
 */
export function createSeal(keys: readonly Uint8Array[]): Seal {
  const named = keys.map(key => ({ key, name: nameOf(key) }));
  const [first] = named;
  return {
    isCurrent: sealed => first !== undefined && sealed.startsWith(`${first.name}.`),
    seal(text, context) {
      if (first === undefined) throw new SealError('There is no key to encrypt with: set NDR_SECRET_KEY');
      const nonce = randomBytes(NONCE_LENGTH);
      const cipher = createCipheriv(CIPHER, first.key, nonce, { authTagLength: TAG_LENGTH });
      cipher.setAAD(Buffer.from(context));
      const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `${first.name}.${sealed.toString('base64url')}`;
    },
    open(sealed, context) {
      const [name, body = ''] = sealed.split('.');
      const found = named.find(key => key.name === name);
      if (found === undefined)
        throw new SealError('None of the keys in NDR_SECRET_KEY is the one that sealed it');
      const bytes = Buffer.from(body, 'base64url');
      const nonce = bytes.subarray(0, NONCE_LENGTH);
      try {
        const decipher = createDecipheriv(CIPHER, found.key, nonce, { authTagLength: TAG_LENGTH });
        decipher.setAAD(Buffer.from(context));
        decipher.setAuthTag(bytes.subarray(-TAG_LENGTH));
        return (
          decipher.update(bytes.subarray(NONCE_LENGTH, -TAG_LENGTH), undefined, 'utf8') +
          decipher.final('utf8')
        );
      } catch (cause) {
        throw new SealError('It was changed after it was sealed, or belongs to something else', { cause });
      }
    },
  };
}

/** Tells keys apart, and nothing of what they are. */
function nameOf(key: Uint8Array): string {
  return createHash('sha256').update('name of a key').update(key).digest('base64url').slice(0, 8);
}
