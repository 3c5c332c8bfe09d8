import { createKeyring } from '../../../src/main/storage/keyring.ts';

export const keyring = createKeyring(Buffer.alloc(32, 9));
export const now = Date.UTC(2026, 10, 22, 12);
