import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { root } from '../../scripts/lib/electron-binary.mjs';

const filesBelow = async (folder: string): Promise<string[]> => {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
};

test('no source of the product knows of the stand-in', async () => {
  const files = await filesBelow('src');
  expect(files.length).toBeGreaterThan(0);
  const contents = await Promise.all(files.map(async (file) => ({ file, text: await readFile(file, 'utf8') })));
  const knowing = contents.filter(({ text }) => /stand-in|standIn|app\.invalid/.test(text));
  expect(knowing.map(({ file }) => file)).toEqual([]);
});
