import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, randomBytes } from 'node:crypto';
import { AppError } from '../../errors.ts';

export interface DataKey {
  /** Stored beside what it sealed, so that an older key can be told from the one in use. */
  readonly id: string;
  /** 32 bytes. */
  readonly secret: Uint8Array;
}

export interface Sealed {
  readonly keyId: string;
  readonly text: string;
}

/** Seals text with the first key and opens it with whichever key it was sealed with. */
export interface Keyring {
  readonly currentId: string;
  readonly ids: readonly string[];
  /** `place` (a table and an id) is bound in: sealed text that was moved to another row does not open. */
  seal(text: string, place: string): Sealed;
  /** Throws DATA_KEY_UNKNOWN when its key is not in the ring or the text was altered. */
  open(sealed: Sealed, place: string): string;
  /** A name for a text that only the holder of the first key can connect with it. Another key, or another purpose, gives another name. */
  digest(text: string, purpose: string): string;
}

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/** AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce for each text. Stored as base64 of nonce, tag and ciphertext. */
export function createKeyring([current, ...earlier]: readonly [DataKey, ...DataKey[]]): Keyring {
  // A key that is made once: of bytes Node makes one for every text, which takes four times as long as opening the text.
  const keys = new Map([current, ...earlier].map(({ id, secret }) => [id, createSecretKey(secret)]));
  const currentKey = createSecretKey(current.secret);
  return {
    currentId: current.id,
    ids: [...keys.keys()],
    seal: (text, place) => {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv(algorithm, currentKey, iv).setAAD(Buffer.from(`${current.id}:${place}`));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return { keyId: current.id, text: Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64') };
    },
    open: ({ keyId, text }, place) => {
      const key = keys.get(keyId);
      if (key === undefined) throw new AppError('DATA_KEY_UNKNOWN', `${place} was sealed with key "${keyId}", expected one of ${[...keys.keys()].join(', ')}.`);
      const bytes = Buffer.from(text, 'base64');
      try {
        const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
          .setAAD(Buffer.from(`${keyId}:${place}`))
          .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
        return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString('utf8');
      } catch (cause) {
        throw new AppError('DATA_KEY_UNKNOWN', `${place} does not open with key "${keyId}": the key is another one, or the row was altered.`, { cause });
      }
    },
    // HMAC-SHA-256 (RFC 2104) with a key of its own for each purpose, by HKDF (RFC 5869): what seals text signs nothing else.
    digest: (text, purpose) => createHmac('sha256', Buffer.from(hkdfSync('sha256', currentKey, '', purpose, 32))).update(text, 'utf8').digest('base64url'),
  };
}
