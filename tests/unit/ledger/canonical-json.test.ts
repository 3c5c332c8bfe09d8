import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../../src/main/ledger/canonical-json.ts';
import type { Json } from '../../../src/main/ledger/ledger.ts';

const shuffled = (value: Json): Json => {
  if (Array.isArray(value)) return value.map((item: Json) => shuffled(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]: [string, Json]) => [key, shuffled(item)]),
  );
};

test('R32: equal values have one spelling, whatever the order of their keys, and are read back unchanged', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (drawn) => {
      // JSON has no minus zero; its text is that of zero.
      const value: Json = JSON.parse(JSON.stringify(drawn));
      expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(value);
    }),
  );
});

test('R32: keys are ordered by UTF-16 units and nothing is spaced', () => {
  expect(canonicalJson({ b: 1, a: [true, null, 'æ\n'], B: {} })).toBe('{"B":{},"a":[true,null,"æ\\n"],"b":1}');
  expect(canonicalJson({ '\ufb33': 1, '\u{1f600}': 2 })).toBe('{"\u{1f600}":2,"\ufb33":1}');
});

test('R32: what JSON cannot hold is refused, not silently dropped', () => {
  for (const value of [undefined, Number.NaN, Number.POSITIVE_INFINITY, new Date(0), () => 1, 1n, { a: undefined }]) {
    expect(() => canonicalJson(value as unknown as Json)).toThrow(TypeError);
  }
});
