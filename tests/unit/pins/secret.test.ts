import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { newPin, newSalt, pinHash, pinMatches } from '../../../src/main/pins/secret.ts';
import { createKeyring } from '../../../src/main/storage/keyring.ts';

/** Chi-square of counts against one expectation; far beyond the bound only where the source is not uniform. */
const chiSquare = (counts: readonly number[], expected: number) =>
  counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);

test('R23: every digit at every place is as likely as any other', () => {
  const pins = 50_000;
  const counts = Array.from({ length: 8 }, () => Array.from({ length: 10 }, () => 0));
  for (let index = 0; index < pins; index += 1) {
    for (const [place, digit] of [...newPin()].entries()) {
      const row = counts[place];
      if (row) row[Number(digit)] = (row[Number(digit)] ?? 0) + 1;
    }
  }
  // 9 degrees of freedom: above 60 once in a hundred million runs and places.
  for (const row of counts) expect(chiSquare(row, pins / 10)).toBeLessThan(60);
  // All places together see a bias of a few per cent, such as a byte modulo ten has.
  const all = Array.from({ length: 10 }, (_, digit) => counts.reduce((sum, row) => sum + (row[digit] ?? 0), 0));
  expect(chiSquare(all, (8 * pins) / 10)).toBeLessThan(60);
});

test('R23: neighbouring digits do not depend on each other', () => {
  const pins = 50_000;
  const counts = Array.from({ length: 100 }, () => 0);
  for (let index = 0; index < pins; index += 1) {
    const pair = Number(newPin().slice(3, 5));
    counts[pair] = (counts[pair] ?? 0) + 1;
  }
  // 99 degrees of freedom: above 200 less than once in a hundred million runs.
  expect(chiSquare(counts, pins / 100)).toBeLessThan(200);
});

test('R23: eight digits, leading zeros too, never the same twice in a row of thousands', () => {
  const pins = Array.from({ length: 5000 }, newPin);
  for (const pin of pins) expect(pin).toMatch(/^\d{8}$/);
  expect(pins.some((pin) => pin.startsWith('0'))).toBe(true);
  expect(new Set(pins).size).toBeGreaterThan(4990);
});

test('R23: the hash is keyed and salted', () => {
  const keyring = createKeyring(randomBytes(32));
  const salt = newSalt();
  const hash = pinHash(keyring, salt, '12345678');
  expect(hash).not.toContain('12345678');
  expect(pinMatches(keyring, salt, hash, '12345678')).toBe(true);
  expect(pinMatches(keyring, salt, hash, '12345679')).toBe(false);
  expect(pinMatches(keyring, salt, hash, '')).toBe(false);
  expect(pinHash(keyring, newSalt(), '12345678')).not.toBe(hash);
  expect(pinHash(createKeyring(randomBytes(32)), salt, '12345678')).not.toBe(hash);
  expect(new Set(Array.from({ length: 100 }, newSalt)).size).toBe(100);
});
