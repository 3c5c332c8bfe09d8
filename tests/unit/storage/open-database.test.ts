import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../../src/main/storage/open-database.ts';
import { StoreError, type StoreErrorCode, storeErrorOf } from '../../../src/main/storage/store-error.ts';

const key = Buffer.alloc(32, 7);
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
  file = join(folder, 'some.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function fill(journal: 'wal' | 'rollback' = 'wal'): Buffer {
  const db = openDatabase(file, { key, journal });
  db.exec('CREATE TABLE citizen (name TEXT)');
  const insert = db.prepare('INSERT INTO citizen VALUES (?)');
  for (let n = 0; n < 500; n += 1) insert.run(`Aase Sørensen ${n}`);
  db.close();
  return readFileSync(file);
}

function codeOf(work: () => unknown): StoreErrorCode | 'fine' {
  try {
    work();
    return 'fine';
  } catch (error) {
    if (error instanceof StoreError) return error.code;
    throw error;
  }
}

const readAll = (withKey = key) => {
  const db = openDatabase(file, { key: withKey, journal: 'wal', mustExist: true });
  try {
    return db.prepare('SELECT * FROM citizen').all().length;
  } catch (error) {
    throw storeErrorOf(error, file) ?? error;
  } finally {
    db.close();
  }
};

describe('R35: data at rest', () => {
  test('R35: the file holds no readable text, no SQLite header, and is for its owner only', () => {
    const bytes = fill();
    expect(bytes.includes('rensen')).toBe(false);
    expect(bytes.includes('SQLite format')).toBe(false);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readAll()).toBe(500);
  });

  test('R35: a file whose mode was widened is narrowed again', { skip: process.platform === 'win32' }, () => {
    fill();
    writeFileSync(file, readFileSync(file), { mode: 0o644 });
    openDatabase(file, { key, journal: 'wal' }).close();
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('R35: erased content is cleared and deletion is durable', () => {
    const db = openDatabase(file, { key, journal: 'wal' });
    const pragma = (name: string) => db.pragma(name, { simple: true });
    expect([pragma('secure_delete'), pragma('synchronous'), pragma('journal_mode')]).toEqual([1, 2, 'wal']);
    expect([pragma('foreign_keys'), pragma('temp_store')]).toEqual([1, 2]);
    db.close();
  });
});

describe('each failure has its name', () => {
  test('another key is wrong-key, never corrupt', () => {
    fill();
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        fc.pre(!key.equals(bytes));
        expect(codeOf(() => readAll(Buffer.from(bytes)))).toBe('wrong-key');
      }),
      { numRuns: 20 },
    );
  });

  test('a byte flipped anywhere is corrupt, never wrong-key and never silently read', () => {
    const bytes = fill();
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (offset, change) => {
        const flipped = Buffer.from(bytes);
        flipped[offset] = (flipped[offset] ?? 0) ^ change;
        writeFileSync(file, flipped);
        // The salt is part of the key: with it changed, nothing under this key can be recognised any more.
        expect(codeOf(readAll)).toBe(offset < 16 ? 'wrong-key' : 'corrupt');
      }),
      { numRuns: 150 },
    );
  });

  test('a file cut short, an unencrypted database and noise of odd length are corrupt', () => {
    const bytes = fill();
    for (const content of [
      bytes.subarray(0, 5000),
      Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(8176)]),
    ]) {
      writeFileSync(file, content);
      expect(codeOf(readAll)).toBe('corrupt');
    }
  });

  test('no file is missing where it has to exist, and nothing is made', () => {
    expect(codeOf(readAll)).toBe('missing');
    expect(codeOf(() => openDatabase(file, { key, journal: 'wal', readOnly: true }))).toBe('missing');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('writing through a reading handle is read-only', () => {
    fill();
    const db = openDatabase(file, { key, journal: 'wal', readOnly: true });
    const write = () => db.exec("INSERT INTO citizen VALUES ('x')");
    expect(write).toThrow();
    try {
      write();
    } catch (error) {
      expect(storeErrorOf(error, file)?.code).toBe('read-only');
    }
    db.close();
  });

  test('a full disk is disk-full, and what was stored before is whole', () => {
    fill();
    const db = openDatabase(file, { key, journal: 'wal' });
    db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true }))}`);
    try {
      db.exec('CREATE TABLE more AS SELECT * FROM citizen a, citizen b');
      expect.unreachable();
    } catch (error) {
      expect(storeErrorOf(error, file)?.code).toBe('disk-full');
    }
    db.close();
    expect(readAll()).toBe(500);
  });

  test('a write lock held elsewhere is busy once the patience is over', () => {
    fill();
    const holder = openDatabase(file, { key, journal: 'wal' });
    holder.exec('BEGIN IMMEDIATE');
    const other = openDatabase(file, { key, journal: 'wal', busyTimeout: 30 });
    try {
      other.exec('BEGIN IMMEDIATE');
      expect.unreachable();
    } catch (error) {
      expect(storeErrorOf(error, file)?.code).toBe('busy');
    }
    other.close();
    holder.close();
  });

  test('R35: the message names the file without its folder', () => {
    expect(new StoreError('corrupt', file).message).toBe('some.db: corrupt');
  });

  test('an error that is none of these stays what it is', () => {
    expect(storeErrorOf(new TypeError('bug'), file)).toBeUndefined();
  });
});

test('a register is one file at rest: no log beside it', () => {
  fill('rollback');
  expect(readdirSync(folder)).toEqual(['some.db']);
  const db = openDatabase(file, { key, journal: 'rollback', readOnly: true });
  expect(db.pragma('journal_mode', { simple: true })).toBe('delete');
  db.close();
});
