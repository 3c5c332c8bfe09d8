import { createHmac, pbkdf2Sync } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/**
 * SQLite says "not a database" for a wrong key and for a damaged first page alike. The file can tell: every page of the
 * SQLCipher 4 format ends in an HMAC-SHA-512 over its content and number, under a key derived from ours and the file's salt.
 * One page that verifies proves the key right, so the damage is in the file.
 */
const PAGE = 4096;
const TAG = 64;
const SALT = 16;
const MASK = 0x3a;

function pageVerifies(page: Buffer, number: number, key: Buffer): boolean {
  const name = Buffer.alloc(4);
  name.writeUInt32LE(number);
  const tag = createHmac('sha512', key)
    .update(page.subarray(0, PAGE - TAG))
    .update(name)
    .digest();
  return tag.equals(page.subarray(PAGE - TAG));
}

/** A file that an encrypted database cannot be: cut short, or with the header of an unencrypted one. */
const looksForeign = (size: number, start: Buffer): boolean =>
  size < PAGE || size % PAGE !== 0 || start.toString('latin1', 0, 15) === 'SQLite format 3';

/**
 * Called only once SQLite has refused the file. Page 1 is left out: it is the one SQLite could not read.
 * @param key the raw 32-byte key the file was opened with.
 */
export function whyUnreadable(path: string, key: Buffer): 'wrong-key' | 'corrupt' {
  const file = openSync(path, 'r');
  try {
    const size = fstatSync(file).size;
    const page = Buffer.alloc(PAGE);
    readSync(file, page, 0, PAGE, 0);
    if (looksForeign(size, page)) return 'corrupt';
    const salt = Buffer.from(page.subarray(0, SALT).map((byte) => byte ^ MASK));
    const tagKey = pbkdf2Sync(key, salt, 2, 32, 'sha512');
    for (let number = 2; number <= Math.min(size / PAGE, 64); number += 1) {
      readSync(file, page, 0, PAGE, (number - 1) * PAGE);
      if (pageVerifies(page, number, tagKey)) return 'corrupt';
    }
    return 'wrong-key';
  } finally {
    closeSync(file);
  }
}
