import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rulesText, untested } from '../../../scripts/lib/rules.mjs';

test('every rule of the phone case has a test that names it', () => {
  expect(untested()).toEqual([]);
});

test('docs/rules.md is what `npm run rules` makes of sources and tests', () => {
  expect(readFileSync(new URL('../../../docs/rules.md', import.meta.url), 'utf8')).toBe(rulesText());
});
