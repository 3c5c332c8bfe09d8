import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate } from '../../../src/main/storage/migrate.ts';
import { openMemoryDatabase } from '../../../src/main/storage/open-database.ts';

const first = { version: 1, sql: 'CREATE TABLE a (x INTEGER); INSERT INTO a VALUES (1);' };
const second = { version: 2, sql: 'ALTER TABLE a ADD COLUMN y INTEGER; UPDATE a SET y = x + 1;' };
const broken = { version: 3, sql: 'CREATE TABLE b (x INTEGER); SELECT * FROM nowhere;' };

let db: ReturnType<typeof openMemoryDatabase>;
beforeEach(() => {
  db = openMemoryDatabase();
});
afterEach(() => db.close());

const version = () => db.pragma('user_version', { simple: true });
const tables = () => db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();

test('a new file gets all steps, an older one the missing ones, a current one none', () => {
  migrate(db, [first]);
  expect(version()).toBe(1);
  migrate(db, [first, second]);
  migrate(db, [first, second]);
  expect(version()).toBe(2);
  expect(db.prepare('SELECT * FROM a').all()).toEqual([{ x: 1, y: 2 }]);
});

test('a step that fails leaves the file as it was, with all steps of this run undone', () => {
  migrate(db, [first]);
  expect(() => migrate(db, [first, second, broken])).toThrow(/nowhere/);
  expect(version()).toBe(1);
  expect(tables()).toEqual(['a']);
  expect(db.prepare('SELECT * FROM a').all()).toEqual([{ x: 1 }]);
});

test('a file from a newer release is named and left untouched', () => {
  migrate(db, [first, second]);
  expect(() => migrate(db, [first], 'ledger.db')).toThrow(
    expect.objectContaining({ name: 'StoreError', code: 'newer-version', file: 'ledger.db' }),
  );
  expect(version()).toBe(2);
});

test('a list that is not numbered 1, 2, 3 … is refused', () => {
  expect(() => migrate(db, [second])).toThrow(RangeError);
  expect(() => migrate(db, [first, { ...second, version: 3 }])).toThrow(RangeError);
});
