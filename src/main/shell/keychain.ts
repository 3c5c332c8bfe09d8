import { safeStorage } from 'electron';
import type { KeyProtector } from '../storage/master-key.ts';

/** Whether the operating system protects secrets at all: on Linux without a keyring Electron only obfuscates them. */
export async function keychainIsReal(): Promise<boolean> {
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return false;
  return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text';
}

/** The master key wrapped by the operating system's keychain: production mode. */
export const keychainProtector: KeyProtector = {
  name: 'keychain',
  wrap: async (key) => (await safeStorage.encryptStringAsync(key.toString('base64'))).toString('base64'),
  async unwrap(wrapped) {
    const { result } = await safeStorage.decryptStringAsync(Buffer.from(wrapped, 'base64'));
    return Buffer.from(result, 'base64');
  },
};
