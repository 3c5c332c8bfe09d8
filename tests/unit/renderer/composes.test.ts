import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('no style sheet composes from another file: the build would warn, and copy the other one into every page', () => {
  const sheets = globSync('src/renderer/**/*.module.css');
  expect(sheets.length).toBeGreaterThan(20);
  expect(sheets.filter((sheet) => /composes:[^;]*\bfrom\b/.test(readFileSync(sheet, 'utf8')))).toEqual([]);
});
