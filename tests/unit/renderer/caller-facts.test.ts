import { describe, expect, test } from 'vitest';
import file from '../../../resources/guidance/service.json';
import { centresFor } from '../../../src/renderer/src/features/facts/centres.ts';
import { answered } from '../../../src/renderer/src/features/triage/answers.ts';
import { spelled, spelledPhone } from '../../../src/renderer/src/i18n/spelled.ts';
import { dayIn, timeIn } from '../../../src/renderer/src/i18n/zone-time.ts';
import { serviceFile } from '../../../src/shared/guidance.ts';
import { openSpans } from '../../../src/shared/opening-hours.ts';

const service = serviceFile.parse(file);
const hours = service.openingHours;
const at = (iso: string) => Date.parse(iso);

describe('opening hours where the caller is', () => {
  const spans = (now: string, zone: string) =>
    openSpans(hours, at(now), 7).map(
      ({ from, to }) => `${dayIn(from, zone, 'en')} ${timeIn(from, zone, 'en')}–${timeIn(to, zone, 'en')}`,
    );

  test('a week in Denmark and in Nuuk, winter', () => {
    expect(spans('2026-11-23T10:00:00Z', 'Europe/Copenhagen')[0]).toBe('Mon 23 Nov 08:00–20:00');
    expect(spans('2026-11-23T10:00:00Z', 'America/Nuuk')[0]).toBe('Mon 23 Nov 05:00–17:00');
    expect(spans('2026-11-23T10:00:00Z', 'Atlantic/Faroe')[5]).toBe('Sat 28 Nov 09:00–15:00');
    expect(spans('2026-11-23T10:00:00Z', 'Europe/Copenhagen')).toHaveLength(7);
  });

  test('the day is that of support, also where the caller’s is another', () => {
    // 23:30 on Monday in Nuuk is Tuesday in Denmark.
    expect(spans('2026-11-24T01:30:00Z', 'America/Nuuk')[0]).toBe('Tue 24 Nov 05:00–17:00');
  });

  test('summer time begins during the week', () => {
    const [saturday, sunday] = openSpans(hours, at('2026-03-28T08:00:00Z'), 7);
    expect(new Date(saturday?.from ?? 0).toISOString()).toBe('2026-03-28T09:00:00.000Z');
    expect(new Date(sunday?.from ?? 0).toISOString()).toBe('2026-03-29T08:00:00.000Z');
  });

  test('public holidays and the two eves have hours of their own', () => {
    const easterWeek = openSpans(hours, at('2026-04-01T08:00:00Z'), 7);
    expect(easterWeek.map(({ holiday }) => holiday?.name.en ?? null).slice(0, 3)).toEqual([
      null,
      'Maundy Thursday',
      'Good Friday',
    ]);
    expect(timeIn(easterWeek[1]?.from ?? 0, hours.timeZone, 'en')).toBe('10:00');
    const [eve] = openSpans(hours, at('2026-12-24T08:00:00Z'), 1);
    expect(timeIn(eve?.to ?? 0, hours.timeZone, 'en')).toBe('14:00');
  });
});

describe('Kalaallisut', () => {
  const moments = Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 3 + month, 15, 5));

  test('names of days and months are those of CLDR, which Node has and Chromium has not', () => {
    for (const moment of moments) {
      const cldr = new Intl.DateTimeFormat('kl', {
        timeZone: 'America/Nuuk',
        weekday: 'short',
        day: 'numeric',
        month: 'short',
      });
      expect(cldr.resolvedOptions().locale).toBe('kl');
      expect(dayIn(moment, 'America/Nuuk', 'kl')).toBe(cldr.format(moment));
    }
    for (let day = 1; day <= 7; day += 1) {
      const moment = Date.UTC(2026, 10, day, 12);
      const weekday = new Intl.DateTimeFormat('kl', { timeZone: 'UTC', weekday: 'short' }).format(moment);
      expect(dayIn(moment, 'UTC', 'kl')).toMatch(new RegExp(`, ${weekday}$`));
    }
  });

  test('the time of day too', () => {
    expect(timeIn(at('2026-11-22T15:05:00Z'), 'UTC', 'kl')).toBe('15.05');
    expect(timeIn(at('2026-11-22T00:05:00Z'), 'UTC', 'kl')).toBe('00.05');
  });
});

describe('the centre finder', () => {
  const names = (typed: string) => centresFor(service.centres.municipalities, typed).map(({ name }) => name);

  test('every municipality is found by its name', () => {
    for (const { name } of service.centres.municipalities) expect(names(name), name).toContain(name);
  });

  test('a few letters do, with or without æøå, at most five', () => {
    for (const typed of ['kobenh', 'koebenh', 'københ']) expect(names(typed)).toEqual(['København']);
    expect(names('a').length).toBeLessThanOrEqual(5);
    expect(names('')).toEqual([]);
    expect(names('xyzzy')).toEqual([]);
  });

  test('an address is said without what nobody types', () => {
    expect(spelled('https://www.borger.dk/')).toBe('borger.dk');
    expect(spelled('https://kommune.example/tid')).toBe('kommune.example/tid');
    expect(spelledPhone(service.support.phone)).toBe(service.support.shown);
    expect(spelledPhone('+299123456')).toBe('+299 12 34 56');
    expect(spelledPhone('+4912345678')).toBe('+4912345678');
  });
});

test('an answer to triage given again is taken back, and the others stay', () => {
  const once = answered({ passportChip: 'no' }, 'knowsPin', 'yes');
  expect(once).toEqual({ passportChip: 'no', knowsPin: 'yes' });
  expect(answered(once, 'knowsPin', 'no')).toEqual({ passportChip: 'no', knowsPin: 'no' });
  expect(answered(once, 'knowsPin', 'yes')).toEqual({ passportChip: 'no' });
});
