import { existsSync, statSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FileLedger, fileLedger, writeCases } from './support/file-ledger.ts';

let files: FileLedger;
beforeEach(() => {
  files = fileLedger();
});
afterEach(() => files.remove());

test('between two cases what was committed is carried over into the file, and not within a commit', async () => {
  const ledger = files.open();
  const born = statSync(files.file).size;
  await writeCases(ledger, 8);
  expect(existsSync(`${files.file}-wal`)).toBe(true);
  const written = statSync(files.file).size;
  await ledger.anchor();
  expect(statSync(files.file).size).toBeGreaterThan(Math.max(born, written));
  expect(await ledger.verify()).toMatchObject({ intact: true });
});
