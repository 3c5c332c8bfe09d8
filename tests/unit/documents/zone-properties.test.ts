import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layouts, undetectable } from '../../../src/main/documents/layout.ts';
import { readZone } from '../../../src/main/documents/read-zone.ts';
import { uncheckedFields, zoneFormats } from '../../../src/shared/documents.ts';
import { makeZone } from './specimens.ts';

const today = '2026-11-22';
const signs = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<'];
const letters = (min: number, max: number) =>
  fc.string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), minLength: min, maxLength: max });
const numbers = (min: number, max: number) =>
  fc.string({ unit: fc.constantFrom(...signs.slice(0, 36)), minLength: min, maxLength: max });
const dates = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(2, 10).replaceAll('-', ''));

const zones = fc
  .record({
    format: fc.constantFrom(...zoneFormats),
    issuer: fc.constantFrom('DNK', 'SWE', 'D', 'POL'),
    number: numbers(1, 9),
    birth: dates,
    sex: fc.constantFrom('F', 'M', '<'),
    expires: dates,
    optional: numbers(0, 7),
    name: fc.tuple(letters(1, 12), letters(1, 8)).map(([surname, given]) => `${surname}<<${given}`),
  })
  .map((made) => ({ format: made.format, text: makeZone(made) }));

test('R8: any single changed character is found by a check digit or a form, or named as undetectable', () => {
  const met = new Set<string>();
  fc.assert(
    fc.property(zones, fc.nat(), fc.constantFrom(...signs), ({ format, text }, place, to) => {
      const lines = text.split('\n');
      const { width } = layouts[format];
      const at = place % (lines.length * width);
      const [line, position] = [Math.floor(at / width), at % width];
      const whole = lines[line] ?? '';
      const from = whole[position] ?? '';
      fc.pre(from !== to);
      expect(readZone(text, today).ok, text).toBe(true);
      lines[line] = whole.slice(0, position) + to + whole.slice(position + 1);
      const result = readZone(lines.join('\n'), today);
      const named = undetectable(format, line, position, from, to);
      met.add(named ?? 'found');
      // Read all the same: then it is said why it can be.
      if (result.ok) expect(named, lines.join('\n')).not.toBeNull();
      // What check digits stand for is found by them, unless both characters count the same.
      if (named === null && !result.ok)
        expect(['check-digits', 'look-alikes', 'line-order'], result.problem).toContain(result.problem);
    }),
    { numRuns: 4_000 },
  );
  expect([...met].sort()).toEqual([...uncheckedFields, 'found', 'same-value'].sort());
});

test('two characters changed places: found, or both count the same modulo 5', () => {
  fc.assert(
    fc.property(numbers(9, 9), fc.nat({ max: 7 }), (number, place) => {
      const [one = '', other = ''] = number.slice(place, place + 2);
      fc.pre(one !== other);
      const text = makeZone({ number, birth: '610131' });
      const swapped = number.slice(0, place) + other + one + number.slice(place + 2);
      const result = readZone(text.replace(`\n${number}`, `\n${swapped}`), today);
      const value = (sign: string) => '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'.indexOf(sign);
      expect(result.ok).toBe((value(one) - value(other)) % 5 === 0);
    }),
    { numRuns: 1_000 },
  );
});

test('whatever is typed, pasted or scanned: a value, never an exception, and an offer leads to a zone or to the next problem', () => {
  const noise = fc.string({ unit: 'binary', maxLength: 200 });
  const zoneLike = fc.string({ unit: fc.constantFrom(...signs, '\n', ' ', 'o', 'i'), maxLength: 120 });
  fc.assert(
    fc.property(
      fc.oneof(
        noise,
        zoneLike,
        zones.map(({ text }) => text.slice(3)),
      ),
      (text) => {
        const result = readZone(text, today);
        if (result.ok || result.corrected === null) return;
        const next = readZone(result.corrected, today);
        expect(next.ok || next.problem !== result.problem || next.corrected === null).toBe(true);
      },
    ),
    { numRuns: 2_000 },
  );
});
