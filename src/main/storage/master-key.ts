import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { createFile, readIfThere } from './atomic-file.ts';
import { guardStore, StoreError } from './store-error.ts';

/** How the master key lies on disk: `keychain` wraps it by the operating system, `plain-file` (practice) not at all. */
export interface KeyProtector {
  readonly name: 'plain-file' | 'keychain';
  /** The key as text for the key file. */
  wrap(key: Buffer): Promise<string>;
  /** Rejects where the text was wrapped by another account or machine. */
  unwrap(wrapped: string): Promise<Buffer>;
}

/** Practice mode: the key in the clear, in a file of mode 0600. */
export const plainFileProtector: KeyProtector = {
  name: 'plain-file',
  wrap: async (key) => key.toString('base64'),
  unwrap: async (wrapped) => Buffer.from(wrapped, 'base64'),
};

const VERSION = 1;
const Header = z.object({ version: z.number().int().positive() });
const KeyFile = z.object({
  version: z.literal(VERSION),
  protection: z.enum(['plain-file', 'keychain']),
  key: z.string().min(1),
  /** HMAC of a fixed text under the master key: a wrong key is known before any database is touched. */
  check: z.string().regex(/^[0-9a-f]{64}$/),
});

const pathOf = (dataDir: string): string => join(dataDir, 'keys.json');

const checkOf = (key: Buffer): string => createHmac('sha256', key).update('pin-desk/key-check/1').digest('hex');

function parse(text: string, path: string): z.infer<typeof KeyFile> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new StoreError('corrupt', path, { cause: error });
  }
  const header = Header.safeParse(value);
  if (header.success && header.data.version > VERSION) throw new StoreError('newer-version', path);
  const file = KeyFile.safeParse(value);
  if (!file.success) throw new StoreError('corrupt', path, { cause: file.error });
  return file.data;
}

async function unwrapChecked(text: string, path: string, protector: KeyProtector): Promise<Buffer> {
  const file = parse(text, path);
  if (file.protection !== protector.name) throw new StoreError('wrong-key', path);
  const key = await protector.unwrap(file.key).catch((error: unknown) => {
    throw new StoreError('wrong-key', path, { cause: error });
  });
  const right = key.length === 32 && timingSafeEqual(Buffer.from(checkOf(key)), Buffer.from(file.check));
  if (!right) throw new StoreError('wrong-key', path);
  return key;
}

/**
 * The installation's master key, 32 bytes, from `<dataDir>/keys.json`.
 * @throws StoreError `missing`, `corrupt`, `newer-version`, or `wrong-key` where the protector cannot unwrap this file.
 */
export async function loadMasterKey(dataDir: string, protector: KeyProtector): Promise<Buffer> {
  const path = pathOf(dataDir);
  const text = readIfThere(path);
  if (text === undefined) throw new StoreError('missing', path);
  return unwrapChecked(text, path, protector);
}

/**
 * As `loadMasterKey`, but draws a key where the folder is new. Console and command line may do so at the same moment: one
 * of them creates the file, the other reads it.
 * @throws StoreError `missing` where a database is there but the key is not: a new key would only hide the loss.
 */
export async function loadOrCreateMasterKey(dataDir: string, protector: KeyProtector): Promise<Buffer> {
  const path = pathOf(dataDir);
  guardStore(path, () => mkdirSync(dataDir, { recursive: true, mode: 0o700 }));
  // Asked first: whoever creates databases has written the key before, so it is found below unless it is lost.
  const hasDatabase = ['ledger.db', 'register.db'].some((name) => existsSync(join(dataDir, name)));
  if (!hasDatabase && readIfThere(path) === undefined) {
    const key = randomBytes(32);
    const file: z.infer<typeof KeyFile> = {
      version: VERSION,
      protection: protector.name,
      key: await protector.wrap(key),
      check: checkOf(key),
    };
    if (createFile(path, `${JSON.stringify(file, null, 2)}\n`)) return key;
  }
  return loadMasterKey(dataDir, protector);
}
