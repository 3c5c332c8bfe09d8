import { describe, expect, test } from 'vitest';
import { readZone, type ZoneResult } from '../../../src/main/documents/read-zone.ts';
import type { Zone } from '../../../src/shared/documents.ts';
import { icao, icaoOf, makeZone } from './specimens.ts';

const today = '2026-11-22';
const read = (text: string) => readZone(text, today);
function zoneOf(text: string): Zone {
  const result = read(text);
  if (!result.ok) throw new Error(`${result.problem}: ${text}`);
  return result.zone;
}
const problemOf = (result: ZoneResult) => (result.ok ? null : result.problem);

describe('ICAO 9303 specimens', () => {
  test('TD3: every field, and all five check digits', () => {
    expect(zoneOf(icaoOf('td3', 'SWE'))).toEqual({
      format: 'TD3',
      documentCode: 'P',
      issuer: 'SWE',
      nationality: 'SWE',
      number: 'L898902C3',
      birthDate: '1974-08-12',
      sex: 'F',
      expires: '2012-04-15',
      surname: 'ERIKSSON',
      given: 'ANNA MARIA',
      nameTruncated: false,
      personalNumber: 'ZE184226B',
      checks: ['number', 'birthDate', 'expiry', 'personalNumber', 'composite'].map((field) => ({ field, right: true })),
    });
  });

  test.each(['td1', 'td2'] as const)('%s: the card of the same person', (format) => {
    expect(zoneOf(icaoOf(format, 'SWE'))).toMatchObject({
      format: format.toUpperCase(),
      documentCode: 'I',
      number: 'D23145890',
      birthDate: '1974-08-12',
      expires: '2012-04-15',
      surname: 'ERIKSSON',
      given: 'ANNA MARIA',
      personalNumber: null,
    });
  });

  test.each(['td1', 'td2', 'td3'] as const)('%s: Utopia is no state, whatever its check digits', (format) => {
    const result = read(icao[format]);
    expect(result).toMatchObject({ ok: false, problem: 'issuer', corrected: null });
    expect(result.ok || result.checks.every(({ right }) => right)).toBe(true);
  });

  test('a state that the zone writes with one letter is known', () => {
    expect(zoneOf(makeZone({ issuer: 'D' })).issuer).toBe('D');
  });
});

describe('a zone as it comes', () => {
  const passport = makeZone();
  const card = makeZone({ format: 'TD1', code: 'AR' });
  const wanted = zoneOf(passport);

  test.each([
    ['in one line', passport.replace('\n', '')],
    ['with Windows line ends', passport.replace('\n', '\r\n')],
    ['with a scanner’s carriage return', `${passport.replace('\n', '\r')}\r`],
    ['with blanks between groups', passport.replace(/(.{11})/g, '$1 ')],
    ['with empty lines and tabs', `\n\n\t${passport.replace('\n', '\n\n  ')}\n`],
    ['in lower case', passport.toLowerCase()],
    ['broken where a page is', `${passport.replace('\n', '').slice(0, 30)}\n${passport.replace('\n', '').slice(30)}`],
    ['with a byte order mark', `\ufeff${passport}`],
  ])('%s', (_name, text) => {
    expect(zoneOf(text)).toEqual(wanted);
  });

  test('a card in one line, in three, and broken wrongly', () => {
    const joined = card.replaceAll('\n', '');
    for (const text of [card, joined, `${joined.slice(0, 45)}\n${joined.slice(45)}`])
      expect(zoneOf(text)).toEqual(zoneOf(card));
  });

  test('letters that only look like capitals of the alphabet are named, not turned into them', () => {
    for (const letter of ['ı', 'ſ', '\u212a', 'ß', 'Ø', 'é', '«', '!'])
      expect(read(passport.replace('K', letter))).toMatchObject({
        problem: 'characters',
        at: { line: 1, position: passport.indexOf('K') + 1 },
      });
  });
});

describe('dates', () => {
  test.each(['610190', '610231', '611301', '610229'])('no such day: birth %s', (birth) => {
    expect(problemOf(read(makeZone({ birth })))).toBe('birth-date');
  });

  test.each([
    ['610131', '1961-01-31'],
    ['261122', '2026-11-22'],
    ['261123', '1926-11-23'],
    ['000229', '2000-02-29'],
    ['7408<<', '1974-08'],
    ['74<<<<', '1974'],
    ['<<<<<<', null],
  ])('birth %s is %s', (birth, date) => {
    expect(zoneOf(makeZone({ birth })).birthDate).toBe(date);
  });

  test.each([
    ['300101', '2030-01-01'],
    ['760101', '2076-01-01'],
    ['770101', '1977-01-01'],
    ['991231', '1999-12-31'],
    ['<<<<<<', null],
  ])('expiry %s is %s', (expires, date) => {
    expect(zoneOf(makeZone({ expires })).expires).toBe(date);
  });

  test.each(['300229', '3002<<', '30<101', '300001'])('no day to run out on: %s', (expires) => {
    expect(problemOf(read(makeZone({ expires })))).toMatch(/^(expiry-date|check-digits)$/);
  });
});

describe('long numbers', () => {
  test.each([
    ['TD1', 'D23145890734'],
    ['TD1', 'ABCDEF1234567'],
    ['TD1', '12345678901234567890'],
    ['TD2', 'D231458907345'],
  ] as const)('%s %s goes on in the optional data', (format, number) => {
    expect(zoneOf(makeZone({ format, number })).number).toBe(number);
  });

  test('no check digit and nothing to take one from is not the digit 0', () => {
    const [first = '', second = '', third = ''] = makeZone({ format: 'TD1', number: '000000000' }).split('\n');
    for (const rest of ['<'.repeat(15), 'A'.repeat(15), '0'.repeat(15), '<0<<<<<<<<<<<<<']) {
      const result = read([`${first.slice(0, 14)}<${rest}`, second, third].join('\n'));
      expect(result.ok, rest).toBe(false);
      expect(!result.ok && result.checks.find(({ field }) => field === 'number')?.right, rest).toBe(false);
    }
  });

  test('a number of fillers is no number', () => {
    expect(problemOf(read(makeZone({ number: '' })))).toBe('number');
  });
});

describe('names', () => {
  const named = (name: string) => zoneOf(makeZone({ name }));
  test('cut off at the end of the field', () => {
    expect(named('SOERENSEN<<AASE<KIRSTINE<MARGRETHE<ELISABETH')).toMatchObject({
      surname: 'SOERENSEN',
      given: 'AASE KIRSTINE MARGRETHE ELIS',
      nameTruncated: true,
    });
  });

  test('a surname that fills the field is not the given name too', () => {
    expect(named('A'.repeat(60))).toMatchObject({ surname: 'A'.repeat(39), given: '', nameTruncated: true });
  });

  test('one name only', () => {
    expect(named('SUKARNO')).toMatchObject({ surname: 'SUKARNO', given: '', nameTruncated: false });
  });

  test('a second double filler is a blank', () => {
    expect(named('HOLM<<SIGNE<<ANNA').given).toBe('SIGNE ANNA');
  });
});

describe('what is no zone', () => {
  const [one = '', two = ''] = makeZone().split('\n');
  const card = makeZone({ format: 'TD1' }).split('\n');

  test.each([
    ['nothing', '', 'empty'],
    ['blanks', ' \n\t ', 'empty'],
    ['ten thousand characters', '<'.repeat(10_000), 'too-long'],
    ['ten thousand lines', 'A\n'.repeat(10_000), 'too-long'],
    ['the first line', one, 'half'],
    ['the second line', two, 'half'],
    ['two of three lines', card.slice(0, 2).join('\n'), 'half'],
    ['one line of three', card[2] ?? '', 'half'],
    ['a character too few', `${one}\n${two.slice(1)}`, 'shape'],
    ['a character too many', `${one}\n${two}0`, 'shape'],
    ['lines of two documents', `${one}\n${card[1] ?? ''}`, 'shape'],
    ['a name', 'Signe Holm', 'shape'],
    ['a visa', makeZone({ code: 'V' }), 'visa'],
    ['a passport’s code on a card', makeZone({ format: 'TD1', code: 'X' }), 'document-code'],
    ['a card’s code on a passport', makeZone({ code: 'I' }), 'document-code'],
    ['no nationality', makeZone({ nationality: '<<<' }), 'nationality'],
    ['no such state', makeZone({ issuer: 'ZZZ', nationality: 'DNK' }), 'issuer'],
    ['no name', makeZone({ name: '<<SIGNE' }), 'name'],
    ['a sex that there is not', makeZone({ sex: 'K' }), 'sex'],
    [
      'a French card of before 2021',
      'IDFRAHOLM<<<<<<<<<<<<<<<<<<<<<952042\n0509952018746NICOLAS<<PAUL<8206152M3',
      'old-kind',
    ],
  ])('%s', (_name, text, problem) => {
    expect(problemOf(read(text))).toBe(problem);
  });

  test('the line that is too long or too short is named, with its length', () => {
    expect(read(`${one}\n${two.slice(1)}`)).toMatchObject({ at: { line: 2, position: null, length: 43 } });
  });

  test('French driving licences, which mrz would read, are not read', () => {
    expect(read('D1FRA13AA000026181231MARTIN<<9').ok).toBe(false);
  });
});

describe('what is offered and never taken', () => {
  const passport = makeZone({ number: '20B008I58' });
  const taken = (text: string) => {
    const result = read(text);
    return result.ok ? null : result.corrected;
  };

  test.each([
    ['TD3', [1, 0]],
    ['TD2', [1, 0]],
    ['TD1', [1, 0, 2]],
    ['TD1', [2, 0, 1]],
    ['TD1', [0, 2, 1]],
  ] as const)('%s: lines in the order %j', (format, order) => {
    const right = makeZone({ format });
    const lines = right.split('\n');
    const result = read(order.map((line) => lines[line]).join('\n'));
    expect(result).toMatchObject({ ok: false, problem: 'line-order', corrections: [], corrected: right });
  });

  test('fillers that nobody likes to type', () => {
    const right = makeZone({ name: 'HOLM<<SIGNE' });
    const typed = right.replace(/<+\n/, '\n');
    expect(read(typed)).toMatchObject({ ok: false, problem: 'fillers', corrected: right });
    expect(zoneOf(taken(typed) ?? '').surname).toBe('HOLM');
  });

  test('a right zone needs nothing', () => {
    expect(read(passport)).toMatchObject({ ok: true, corrections: [] });
  });

  test.each([
    ['O', '0'],
    ['I', '1'],
    ['G', '6'],
  ])('%s for %s in the birth date', (letter, figure) => {
    const start = passport.indexOf('\n') + 1;
    const position = passport.indexOf(figure, start + 13) - start;
    const at = start + position;
    const typed = `${passport.slice(0, at)}${letter}${passport.slice(at + 1)}`;
    expect(read(typed)).toMatchObject({
      ok: false,
      problem: 'look-alikes',
      corrections: [{ line: 2, position: position + 1, from: letter, to: figure }],
      corrected: passport,
    });
  });

  test.each([
    ['0', 'O'],
    ['B', '8'],
    ['8', 'B'],
    ['I', '1'],
    ['5', 'S'],
    ['2', 'Z'],
  ])('%s read as %s in the number, where both may stand: the check digits choose', (from, to) => {
    const right = makeZone({ number: `37${from}4979X3` });
    const typed = right.replace(`37${from}4`, `37${to}4`);
    expect(read(typed)).toMatchObject({
      ok: false,
      problem: 'look-alikes',
      corrections: [{ line: 2, position: 3, from: to, to: from }],
      corrected: right,
    });
  });

  test('two of them at once', () => {
    const right = makeZone({ number: '37B497O43' });
    expect(taken(right.replace('37B497O43', '378497043'))).toBe(right);
  });

  test('where check digits cannot choose, every place is named and none is offered', () => {
    const result = read(passport.replace('20B008I58', '20B008158'));
    expect(result).toMatchObject({ ok: false, problem: 'look-alikes', corrected: null });
    expect(!result.ok && result.corrections).toContainEqual({ line: 2, position: 7, from: '1', to: 'I' });
    expect(!result.ok && result.corrections.length).toBeGreaterThan(1);
  });

  test('what cannot stand in a name is offered although a date is wrong besides', () => {
    const typed = makeZone({ name: 'HOLM<<OLE' }).replace('<<OLE', '<<0LE').replace('DNK610131', 'DNK610141');
    const result = read(typed);
    expect(result).toMatchObject({ problem: 'look-alikes', corrections: [{ line: 1, from: '0', to: 'O' }] });
    expect(problemOf(read(taken(typed) ?? ''))).toBe('check-digits');
  });

  test('figures in a name become the letters they look like, by offer', () => {
    const right = makeZone({ name: 'BORIS<<SOI' });
    const typed = right.replace('BORIS<<SOI', '80R15<<50I');
    const result = read(typed);
    expect(result).toMatchObject({ ok: false, problem: 'look-alikes', corrected: right });
    expect(!result.ok && result.corrections).toHaveLength(6);
  });

  test('an offer that is taken is read anew: nine zeros as letters leave the number to the eye', () => {
    const typed = passport.replaceAll('0', 'O');
    expect(read(typed).ok).toBe(false);
    const offered = taken(typed);
    expect(offered).not.toBeNull();
    expect(read(offered ?? '')).toMatchObject({ ok: false, problem: 'look-alikes', corrected: null });
  });

  test('a wrong figure has no look-alike that helps: which check digits are wrong is said, nothing is offered', () => {
    const [one, two = ''] = passport.split('\n');
    const wrong = `${one}\n${two.slice(0, 14)}${(Number(two[14]) + 1) % 10}${two.slice(15)}`;
    const result = read(wrong);
    expect(result).toMatchObject({ problem: 'check-digits', corrections: [], corrected: null });
    expect(!result.ok && result.checks.filter(({ right }) => !right).map(({ field }) => field)).toEqual([
      'birthDate',
      'composite',
    ]);
  });
});
