import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type KeyProtector,
  loadMasterKey,
  loadOrCreateMasterKey,
  plainFileProtector,
} from '../../../src/main/storage/master-key.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keys-'));
  file = join(folder, 'keys.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Stands for an operating system's keychain: reverses the bytes, and refuses what another account wrapped. */
const keychain = (account: string): KeyProtector => ({
  name: 'keychain',
  wrap: async (key) => `${account}:${Buffer.from(key).reverse().toString('hex')}`,
  unwrap: async (wrapped) => {
    if (!wrapped.startsWith(`${account}:`)) throw new Error('cannot decrypt');
    return Buffer.from(wrapped.slice(account.length + 1), 'hex').reverse();
  },
});

const refused = (code: string) => expect.objectContaining({ name: 'StoreError', code, file: 'keys.json' });
const change = (edit: (content: Record<string, unknown>) => void) => {
  const content: Record<string, unknown> = JSON.parse(readFileSync(file, 'utf8'));
  edit(content);
  writeFileSync(file, JSON.stringify(content));
};

test('R35: the key is drawn once, 32 bytes, in a file of the owner alone', async () => {
  const key = await loadOrCreateMasterKey(folder, plainFileProtector);
  expect(key).toHaveLength(32);
  expect(await loadOrCreateMasterKey(folder, plainFileProtector)).toEqual(key);
  expect(await loadMasterKey(folder, plainFileProtector)).toEqual(key);
  expect(readdirSync(folder)).toEqual(['keys.json']);
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('R35: under a keychain the file holds the key in wrapped form only', async () => {
  const key = await loadOrCreateMasterKey(folder, keychain('anna'));
  const text = readFileSync(file, 'utf8');
  for (const form of ['hex', 'base64', 'base64url'] as const) expect(text).not.toContain(key.toString(form));
  expect(await loadMasterKey(folder, keychain('anna'))).toEqual(key);
});

test('many who create it at the same moment end up with one key', async () => {
  const slow: KeyProtector = {
    ...plainFileProtector,
    wrap: async (key) => {
      await new Promise((resolve) => setImmediate(resolve));
      return plainFileProtector.wrap(key);
    },
  };
  const keys = await Promise.all(Array.from({ length: 12 }, () => loadOrCreateMasterKey(folder, slow)));
  expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
  expect(readdirSync(folder)).toEqual(['keys.json']);
});

test('a key of another account, another protection or another installation is wrong-key', async () => {
  await loadOrCreateMasterKey(folder, keychain('anna'));
  await expect(loadMasterKey(folder, keychain('bo'))).rejects.toEqual(refused('wrong-key'));
  await expect(loadMasterKey(folder, plainFileProtector)).rejects.toEqual(refused('wrong-key'));
  change((content) => {
    content.key = `anna:${'ab'.repeat(32)}`;
  });
  await expect(loadMasterKey(folder, keychain('anna'))).rejects.toEqual(refused('wrong-key'));
});

test('no file, a damaged one and one of a newer release each have their name', async () => {
  await expect(loadMasterKey(folder, plainFileProtector)).rejects.toEqual(refused('missing'));
  await loadOrCreateMasterKey(folder, plainFileProtector);
  change((content) => {
    content.version = 2;
    content.protection = 'something new';
  });
  await expect(loadOrCreateMasterKey(folder, plainFileProtector)).rejects.toEqual(refused('newer-version'));
  for (const text of ['', '{', '[]', '{"version":1}']) {
    writeFileSync(file, text);
    await expect(loadOrCreateMasterKey(folder, plainFileProtector)).rejects.toEqual(refused('corrupt'));
    expect(readFileSync(file, 'utf8')).toBe(text);
  }
});

test('where databases are there but the key is not, no new key hides the loss', async () => {
  writeFileSync(join(folder, 'ledger.db'), 'x');
  await expect(loadOrCreateMasterKey(folder, plainFileProtector)).rejects.toEqual(refused('missing'));
  expect(readdirSync(folder)).toEqual(['ledger.db']);
});
