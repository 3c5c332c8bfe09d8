import { describe, expect, test } from 'vitest';
import { loadGuidance } from '../../../src/main/guidance/load.ts';
import type { OpeningHours } from '../../../src/shared/guidance.ts';
import { clockIn, easterSunday, hoursOn, openingAt } from '../../../src/shared/opening-hours.ts';

const { openingHours: hours } = loadGuidance().guidance.service;

const nuuk = 'America/Nuuk';
const denmark = 'Europe/Copenhagen';

/** Said as the agent says it: what the clocks show in a zone when it opens or closes next. */
function said(moment: string, zone: string, of: OpeningHours = hours): string {
  const now = Date.parse(moment);
  const { open, changesAt } = openingAt(of, now);
  if (changesAt === null) return open ? 'open' : 'closed';
  const { time, daysAhead, weekday } = clockIn(zone, changesAt, now);
  return `${open ? 'open until' : 'closed until'} ${time}${daysAhead === 0 ? '' : ` ${weekday}`}`;
}

describe('opening hours', () => {
  test.each([
    // A Monday in winter: three hours between Denmark and Nuuk.
    ['2026-11-23T12:00:00+01:00', 'open until 20:00', 'open until 17:00'],
    ['2026-11-23T07:59:59+01:00', 'closed until 08:00', 'closed until 05:00'],
    ['2026-11-23T08:00:00+01:00', 'open until 20:00', 'open until 17:00'],
    ['2026-11-23T19:59:59+01:00', 'open until 20:00', 'open until 17:00'],
    ['2026-11-23T20:00:00+01:00', 'closed until 08:00 tue', 'closed until 05:00 tue'],
    // After midnight in Denmark it is still the day before in Nuuk.
    ['2026-11-24T01:00:00+01:00', 'closed until 08:00', 'closed until 05:00 tue'],
    // Weekend.
    ['2026-11-21T12:00:00+01:00', 'open until 16:00', 'open until 13:00'],
    ['2026-11-22T16:00:00+01:00', 'closed until 08:00 mon', 'closed until 05:00 mon'],
    // In summer.
    ['2026-07-06T12:00:00+02:00', 'open until 20:00', 'open until 17:00'],
  ])('%s: %s; in Nuuk %s', (moment, inDenmark, inNuuk) => {
    expect(said(moment, denmark)).toBe(inDenmark);
    expect(said(moment, nuuk)).toBe(inNuuk);
  });

  test.each([
    // The night to Sunday 29 March 2026, and the one to 25 October: both zones move at the same moment.
    ['2026-03-28T18:00:00+01:00', 'closed until 10:00 sun', 'closed until 07:00 sun'],
    ['2026-03-29T09:59:59+02:00', 'closed until 10:00', 'closed until 07:00'],
    ['2026-03-29T10:00:00+02:00', 'open until 16:00', 'open until 13:00'],
    ['2026-10-24T18:00:00+02:00', 'closed until 10:00 sun', 'closed until 07:00 sun'],
    ['2026-10-25T09:59:59+01:00', 'closed until 10:00', 'closed until 07:00'],
    // Before 25 March 2023 Nuuk was four hours behind; that spring it moved for the last time to stay, in summer again four.
    ['2023-03-24T12:00:00+01:00', 'open until 20:00', 'open until 16:00'],
    ['2023-07-03T12:00:00+02:00', 'open until 20:00', 'open until 16:00'],
    ['2023-11-27T12:00:00+01:00', 'open until 20:00', 'open until 17:00'],
  ])('over a change of the clocks, %s: %s; in Nuuk %s', (moment, inDenmark, inNuuk) => {
    expect(said(moment, denmark)).toBe(inDenmark);
    expect(said(moment, nuuk)).toBe(inNuuk);
  });

  test.each([
    ['America/Scoresbysund', '2026-11-23T12:00:00+01:00', 'open until 17:00'],
    ['America/Danmarkshavn', '2026-11-23T12:00:00+01:00', 'open until 19:00'],
    // No summer time there.
    ['America/Danmarkshavn', '2026-07-06T12:00:00+02:00', 'open until 18:00'],
    ['America/Thule', '2026-11-23T12:00:00+01:00', 'open until 15:00'],
    // Thule follows North America's dates: for two weeks of March it is an hour nearer.
    ['America/Thule', '2026-03-16T12:00:00+01:00', 'open until 16:00'],
    ['Atlantic/Faroe', '2026-11-23T12:00:00+01:00', 'open until 19:00'],
  ])('%s at %s: %s', (zone, moment, expected) => expect(said(moment, zone)).toBe(expected));

  test.each([
    ['2026-12-24T12:00:00+01:00', 'open until 14:00'],
    ['2026-12-24T14:00:00+01:00', 'closed until 10:00 fri'],
    ['2026-12-25T17:00:00+01:00', 'closed until 10:00 sat'],
    ['2026-12-31T13:59:59+01:00', 'open until 14:00'],
    ['2027-01-01T12:00:00+01:00', 'open until 16:00'],
    ['2026-04-02T12:00:00+02:00', 'open until 16:00'],
    ['2026-04-06T17:00:00+02:00', 'closed until 08:00 tue'],
    ['2026-05-14T12:00:00+02:00', 'open until 16:00'],
    ['2026-05-25T12:00:00+02:00', 'open until 16:00'],
    ['2026-05-26T12:00:00+02:00', 'open until 20:00'],
  ])('holidays and special days, %s: %s', (moment, expected) => expect(said(moment, denmark)).toBe(expected));

  test('every zone that a caller can be told the hours in is a zone here', () => {
    for (const { zone } of hours.callerZones) expect(clockIn(zone, 0, 0).time).toMatch(/^\d\d:\d\d$/);
  });

  test('a service that never closes, and one that never opens', () => {
    const always = [{ from: '00:00', to: '24:00' }];
    const week = (spans: OpeningHours['onHolidays']) => ({
      mon: spans,
      tue: spans,
      wed: spans,
      thu: spans,
      fri: spans,
      sat: spans,
      sun: spans,
    });
    const round = { ...hours, week: week(always), onHolidays: always, special: [] };
    expect(openingAt(round, Date.parse('2026-11-23T23:59:00Z')).open).toBe(true);
    const never = { ...hours, week: week([]), onHolidays: [], special: [] };
    expect(openingAt(never, Date.parse('2026-11-23T12:00:00Z'))).toEqual({ open: false, changesAt: null });
  });

  test('hours over midnight are one opening', () => {
    const late = {
      ...hours,
      holidays: [],
      special: [],
      week: { ...hours.week, fri: [{ from: '18:00', to: '24:00' }], sat: [{ from: '00:00', to: '02:00' }] },
    };
    expect(said('2026-11-20T23:00:00+01:00', denmark, late)).toBe('open until 02:00 sat');
    expect(said('2026-11-21T01:00:00+01:00', denmark, late)).toBe('open until 02:00');
  });

  test.each([
    [1990, 4, 15],
    [2000, 4, 23],
    [2008, 3, 23],
    [2011, 4, 24],
    [2024, 3, 31],
    [2026, 4, 5],
    [2038, 4, 25],
  ])('Easter Sunday of %i', (year, month, day) => expect(easterSunday(year)).toEqual({ year, month, day }));

  test('a special day comes before a holiday on the same date', () => {
    const christmas = { year: 2026, month: 12, day: 25 };
    const special = [{ date: '12-25', hours: [] }];
    expect(hoursOn(hours, christmas)).toEqual(hours.onHolidays);
    expect(hoursOn({ ...hours, special }, christmas)).toEqual([]);
  });
});
