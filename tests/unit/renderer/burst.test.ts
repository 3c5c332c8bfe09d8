import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  afterPress,
  type Burst,
  longestGap,
  type Press,
  restGap,
} from '../../../src/renderer/src/features/document-reading/burst.ts';
import { icaoOf, makeZone } from '../documents/specimens.ts';

/** Keys in the pace of `gap` milliseconds, as a scanner or a person presses them; a line break is Enter. */
function play(text: string, gap: number | ((index: number) => number), more: Partial<Press> = {}) {
  let at = 0;
  let burst: Burst | null = null;
  const seen: (Burst | null)[] = [];
  for (const [index, sign] of [...text].entries()) {
    at += typeof gap === 'number' ? gap : gap(index);
    burst = afterPress(burst, { key: sign === '\n' ? 'Enter' : sign, at, repeat: false, held: false, ...more });
    seen.push(burst);
  }
  return { burst, seen, takenAt: seen.findIndex((each) => each?.zone) + 1 };
}

const zones = {
  passport: makeZone(),
  'passport of Sweden': icaoOf('td3', 'SWE'),
  'passport of Germany': makeZone({ issuer: 'D' }),
  card: makeZone({ format: 'TD1', code: 'AR' }),
  'card of two lines': makeZone({ format: 'TD2' }),
  'card without a filler in its first line': makeZone({ format: 'TD1', code: 'ID', optional: '9101612222ABCDE' }),
};

describe('a zone from a scanner', () => {
  test.each(Object.entries(zones))('%s is taken whole, with its line breaks', (_name, zone) => {
    for (const gap of [0, 1, 8, 20, longestGap]) {
      const { burst, takenAt } = play(`${zone}\n`, gap);
      expect(burst, `${gap} ms`).toMatchObject({ zone: true, text: `${zone}\n` });
      expect(takenAt).toBe(30);
    }
  });

  test('in one line, in lower case (Caps Lock), with Shift between its characters', () => {
    const text = zones.passport.replace('\n', '');
    expect(play(text, 8).burst?.text).toBe(text);
    expect(play(text.toLowerCase(), 8).burst?.text).toBe(text.toLowerCase());
    let burst: Burst | null = null;
    for (const [index, sign] of [...text].entries()) {
      for (const key of ['Shift', sign]) burst = afterPress(burst, { key, at: index * 16, repeat: false, held: false });
    }
    expect(burst?.text).toBe(text);
  });

  test('a pause at the line break, once it is known for a zone, does not end it', () => {
    const slow = (index: number) => (index === 45 ? restGap : 8);
    expect(play(zones.passport, slow).burst?.text).toBe(zones.passport);
    expect(play(zones.passport, (index) => (index === 45 ? restGap + 1 : 8)).burst?.zone).toBe(false);
  });

  test('a character that no zone has stays in it, for main to name', () => {
    const broken = zones.passport.replace('212345678', '2123!æ678');
    expect(play(broken, 8).burst?.text).toBe(broken);
  });
});

describe('what is none', () => {
  test.each(Object.entries(zones))('%s typed by the fastest hands', (_name, zone) => {
    expect(play(zone, longestGap + 1).takenAt).toBe(0);
    expect(play(zone, 40).takenAt).toBe(0);
  });

  test('one pause among thirty is a person', () => {
    for (let pause = 1; pause < 30; pause += 1)
      expect(play(zones.passport.slice(0, 30), (index) => (index === pause ? longestGap + 1 : 5)).takenAt).toBe(0);
  });

  test.each([
    ['a shorter text', zones.passport.slice(0, 29)],
    ['a name', 'Anne Margrethe Kirstine Sørensen-Frederiksen'],
    ['one long word', 'internationaliseringsbestraebelserne'],
    ['one long word that begins like a card', 'IDDNKabcdefghijklmnopqrstuvwxyz'],
    ['a number', '1234567890123456789012345678901234567890'],
    ['an address', 'Carl Th. Zahles Gade 12, 3. tv, 2300 København'],
    ['the second line alone', zones.passport.split('\n')[1] ?? ''],
    ['a code with <', '<div<class<hidden<<<<<<<<<<<<<<<<<<<<<<'],
    ['answers with Enter between', 'Per\nPia\nAnna\nPer\nPia\nAnna\nPer\nPia\nAnna\nPia'],
  ])('%s, by a machine without any pause', (_name, text) => {
    expect(play(text, 0).takenAt).toBe(0);
  });

  test('a card line whose number fails its check digit', () => {
    const [line = ''] = zones['card without a filler in its first line'].split('\n');
    const wrong = `${line.slice(0, 14)}${(Number(line[14]) + 1) % 10}${line.slice(15)}`;
    expect(play(wrong, 1).takenAt).toBe(0);
  });

  test('a key held down, or keys with Ctrl, Alt or Meta', () => {
    expect(play(zones.passport, 5, { repeat: true }).takenAt).toBe(0);
    expect(play(zones.passport, 5, { held: true }).takenAt).toBe(0);
    expect(play('P'.repeat(200), 33).takenAt).toBe(0);
  });

  test('arrows and Backspace end it', () => {
    for (const key of ['ArrowLeft', 'Backspace', 'Delete', 'Escape', 'F2', 'Dead']) {
      const begun = play(zones.passport.slice(0, 20), 5).burst;
      expect(begun?.text.length).toBe(20);
      expect(afterPress(begun, { key, at: 101, repeat: false, held: false })).toBeNull();
    }
  });

  test('whatever people type, however fast: nothing that does not begin like a zone is one', () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom(...'abcdefghijklmnoprstuvæøåABDP 0123456789,.-') }));
    fc.assert(
      fc.property(words, fc.integer({ min: 0, max: 200 }), (typed, gap) => {
        expect(play(typed.join(' '), gap).takenAt).toBe(0);
      }),
    );
  });
});
