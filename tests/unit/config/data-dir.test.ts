import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { checkDataDir, dataDir, isFile } from '../../../src/main/data-dir.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-dir-'));
  const made = folder;
  return () => rmSync(made, { recursive: true });
});

test('a folder that is not there is made, for its owner alone, and nothing is left in it', () => {
  const deep = join(folder, 'not', 'yet');
  expect(checkDataDir(deep)).toBeNull();
  expect(readdirSync(deep)).toEqual([]);
  if (process.platform !== 'win32') expect(statSync(deep).mode & 0o777).toBe(0o700);
});

test('a file in its place, or on the way there, is said to be one', () => {
  const file = join(folder, 'state');
  writeFileSync(file, '');
  expect(checkDataDir(file)).toEqual({ code: 'not-a-folder', detail: 'state' });
  expect(checkDataDir(join(file, 'inside'))).toEqual({ code: 'not-a-folder', detail: 'inside' });
  expect(isFile(file)).toBe(true);
  mkdirSync(join(folder, 'fine'));
  expect([isFile(join(folder, 'fine')), isFile(join(folder, 'none'))]).toEqual([false, false]);
});

test('a name without a beginning counts from where the console was started', () => {
  expect(isAbsolute(dataDir({ PIN_DESK_DATA_DIR: 'here' }, 'linux'))).toBe(true);
});
