import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type Electron from 'electron';
import { guarded } from './guard.ts';

type Members = Pick<
  Electron.SafeStorage,
  | 'decryptString'
  | 'decryptStringAsync'
  | 'encryptString'
  | 'encryptStringAsync'
  | 'getSelectedStorageBackend'
  | 'isAsyncEncryptionAvailable'
  | 'isEncryptionAvailable'
>;

const prefix = Buffer.from('v10');

/** Electron's `safeStorage`, with the key in a file beside the data: no keychain, and it says so. */
export const makeSafeStorage = (folder: () => string): Members => {
  const key = (): Buffer => {
    const path = join(folder(), 'safe-storage-stand-in.key');
    mkdirSync(folder(), { recursive: true });
    try {
      writeFileSync(path, randomBytes(32), { flag: 'wx', mode: 0o600 });
    } catch {
      // There already, from an earlier start.
    }
    return readFileSync(path);
  };
  const encryptString = (text: string): Buffer => {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key(), nonce);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([prefix, nonce, cipher.getAuthTag(), sealed]);
  };
  const decryptString = (encrypted: Buffer): string => {
    const bytes = Buffer.from(encrypted);
    try {
      const cipher = createDecipheriv('aes-256-gcm', key(), bytes.subarray(3, 15));
      cipher.setAuthTag(bytes.subarray(15, 31));
      return Buffer.concat([cipher.update(bytes.subarray(31)), cipher.final()]).toString('utf8');
    } catch {
      throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString.');
    }
  };
  return guarded('safeStorage', {
    isEncryptionAvailable: () => true,
    isAsyncEncryptionAvailable: async () => true,
    getSelectedStorageBackend: () => 'basic_text' as const,
    encryptString,
    decryptString,
    encryptStringAsync: async (text: string) => encryptString(text),
    decryptStringAsync: async (encrypted: Buffer) => ({ result: decryptString(encrypted), shouldReEncrypt: false }),
  });
};
