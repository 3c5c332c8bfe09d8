import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

/** What a keyed reference in an event points at. Equal values give equal references under one ledger only. */
export type RefKind = 'citizen' | 'document' | 'phone' | 'call' | 'agent' | 'approval';

/** All keys of one installation, derived by HKDF-SHA-256 from its 32-byte master key, so that no two uses share a key. */
export interface Keyring {
  /** Raw 32-byte key of a database file. */
  databaseKey(file: 'register' | 'ledger' | 'practice'): Buffer;
  /** Key of the ledger's chain (R32) and of its anchor. */
  readonly chainKey: Buffer;
  readonly anchorKey: Buffer;
  /** Keyed hash of a value, 32 hex characters; the only form in which events name a citizen, document, phone or call. */
  ref(kind: RefKind, value: string): string;
  /** Opaque token of a question's subject: equal in every process and installation-independent of nothing but the key. */
  hash(purpose: string, value: string): string;
  /** AES-256-GCM, random 12-byte IV; base64url text of IV, tag and ciphertext. `purpose` is authenticated. */
  seal(purpose: string, text: string): string;
  /** Throws where the text was changed, sealed under another key or for another purpose. */
  open(purpose: string, sealed: string): string;
}

const derive = (master: Buffer, label: string): Buffer =>
  Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), `pin-desk/${label}/1`, 32));

/**
 * @param master 32 random bytes.
 * @throws RangeError where the key has another length.
 */
export function createKeyring(master: Buffer): Keyring {
  if (master.length !== 32) throw new RangeError('the master key has to be 32 bytes');
  // A key object is checked once; a buffer would be at every hash, and that takes longer than hashing.
  const refKey = createSecretKey(derive(master, 'ref'));
  const sealKey = derive(master, 'seal');
  const hash = (purpose: string, value: string) =>
    createHmac('sha256', refKey).update(`${purpose}\0${value}`).digest('hex').slice(0, 32);
  return {
    databaseKey: (file) => derive(master, `database/${file}`),
    chainKey: derive(master, 'chain'),
    anchorKey: derive(master, 'anchor'),
    ref: (kind, value) => hash(`ref/${kind}`, value),
    hash,
    seal(purpose, text) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', sealKey, iv);
      cipher.setAAD(Buffer.from(purpose));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
    },
    open(purpose, sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', sealKey, bytes.subarray(0, 12));
      decipher.setAAD(Buffer.from(purpose));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    },
  };
}

/** Compares two equal-length hex strings in constant time; unequal lengths are simply unequal. */
export function sameHash(a: string, b: string): boolean {
  const left = Buffer.from(a, 'hex');
  const right = Buffer.from(b, 'hex');
  return left.length === right.length && timingSafeEqual(left, right);
}
