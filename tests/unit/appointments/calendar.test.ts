import { expect, test } from 'vitest';
import { readAppointments } from '../../../src/main/appointments/import/read-file.ts';

const monday = { date: '2026-11-23', zone: 'Europe/Copenhagen' };
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
const file = (...lines: readonly string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const read = (text: string, day = monday) => readAppointments(new TextEncoder().encode(text), day);
const clock = (at: number | null | undefined) => (at == null ? null : new Date(at).toISOString().slice(11, 16));
const times = (text: string, day = monday) => read(text, day).appointments.map(({ bookedAt }) => clock(bookedAt));
const simple = (start: string, ...more: string[]) =>
  file(...event('UID:1', `DTSTART${start}`, 'SUMMARY:Ny pinkode: Karla Hansen', ...more));

/** As Outlook writes it: a name that is nobody's, with its own definition. */
const ownZone = [
  'BEGIN:VTIMEZONE',
  'TZID:Kontoret',
  'BEGIN:STANDARD',
  'DTSTART:16010101T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
];

test.each([
  ['in UTC', simple(':20261123T083000Z')],
  ['without a zone', simple(':20261123T093000')],
  ['by the name of a zone', simple(';TZID=Europe/Copenhagen:20261123T093000')],
  ['by the name of another zone', simple(';TZID=Europe/London:20261123T083000')],
  ['by a name of Outlook', simple(';TZID=Romance Standard Time:20261123T093000')],
  [
    "by the file's own definition",
    file(...ownZone, ...event('UID:1', 'DTSTART;TZID=Kontoret:20261123T093000', 'SUMMARY:Karla')),
  ],
])('half past nine, %s', (_how, text) => {
  expect(times(text)).toEqual(['08:30']);
});

test("today's instance of what recurs, over a change of the clocks", () => {
  const text = simple(';TZID=Europe/Copenhagen:20260907T093000', 'RRULE:FREQ=WEEKLY;BYDAY=MO', 'DURATION:PT20M');
  expect(times(text)).toEqual(['08:30']);
  expect(times(text, { ...monday, date: '2026-10-19' })).toEqual(['07:30']);
  expect(times(text, { ...monday, date: '2026-11-24' })).toEqual([]);
  expect(read(text).appointments[0]).toMatchObject({ minutes: 20, name: 'Karla Hansen', reason: 'new-pin' });
  expect(read(text, { ...monday, date: '2026-11-24' }).otherDays).toBe(1);
});

test('an instance that was left out, moved away, moved here, or ended before', () => {
  const weekly = ['UID:1', 'DTSTART:20261109T083000Z', 'DURATION:PT15M', 'SUMMARY:Karla', 'RRULE:FREQ=WEEKLY'];
  const instead = (id: string, start: string) =>
    event('UID:1', `RECURRENCE-ID:${id}`, `DTSTART:${start}`, 'DURATION:PT30M', 'SUMMARY:Karla');
  expect(times(file(...event(...weekly)))).toEqual(['08:30']);
  expect(times(file(...event(...weekly, 'EXDATE:20261123T083000Z')))).toEqual([]);
  expect(times(file(...event(...weekly), ...instead('20261123T083000Z', '20261125T083000Z')))).toEqual([]);
  expect(times(file(...event(...weekly), ...instead('20261130T083000Z', '20261123T120000Z')))).toEqual([
    '08:30',
    '12:00',
  ]);
  expect(times(file(...event(...weekly), ...instead('20261123T083000Z', '20261123T120000Z')))).toEqual(['12:00']);
  expect(times(file(...event(...weekly.slice(0, 4), 'RRULE:FREQ=WEEKLY;COUNT=2')))).toEqual([]);
  // Without the event that recurs, as some systems send a change.
  expect(times(file(...instead('20261123T083000Z', '20261123T120000Z')))).toEqual(['12:00']);
});

test('a moved instance is the same appointment as before', () => {
  const weekly = event('UID:1', 'DTSTART:20261109T083000Z', 'DURATION:PT15M', 'SUMMARY:Karla', 'RRULE:FREQ=WEEKLY');
  const instead = event('UID:1', 'RECURRENCE-ID:20261123T083000Z', 'DTSTART:20261123T120000Z', 'SUMMARY:Karla');
  const keys = (text: string) => read(text).appointments.map(({ key }) => key);
  expect(keys(file(...weekly, ...instead))).toEqual(keys(file(...weekly)));
  expect(keys(simple(':20261123T083000Z'))).toEqual(keys(simple(':20261123T100000Z')));
});

test('whole days have no time, and last as long as they say', () => {
  const whole = simple(';VALUE=DATE:20261122', 'DTEND;VALUE=DATE:20261124');
  expect(times(whole)).toEqual([null]);
  expect(times(whole, { ...monday, date: '2026-11-24' })).toEqual([]);
  expect(read(simple(';VALUE=DATE:20261123')).appointments).toMatchObject([{ bookedAt: null, minutes: 15 }]);
});

test('cancelled: one event, or the whole file', () => {
  const cancelled = (text: string) => read(text).appointments.map((one) => one.cancelled);
  expect(cancelled(simple(':20261123T083000Z', 'STATUS:CANCELLED'))).toEqual([true]);
  expect(cancelled(simple(':20261123T083000Z', 'STATUS:CONFIRMED'))).toEqual([false]);
  expect(cancelled(file('METHOD:CANCEL', ...event('UID:1', 'DTSTART:20261123T083000Z', 'SUMMARY:Karla')))).toEqual([
    true,
  ]);
});

test.each([
  [['SUMMARY:Karla Hansen - P-kode'], 'Karla Hansen', 'p-code'],
  [['SUMMARY:Karla Hansen', 'CATEGORIES:Aktiveringskode'], 'Karla Hansen', 'activation-code'],
  [['SUMMARY:Aftale', 'ATTENDEE;CN=Karla Hansen:mailto:k@example.org'], 'Karla Hansen', 'other'],
  [['SUMMARY:Nyt nummer'], '', 'new-number'],
  [[], '', 'other'],
])('%j', (lines, name, reason) => {
  expect(read(file(...event('UID:1', 'DTSTART:20261123T083000Z', ...lines))).appointments).toMatchObject([
    { name, reason },
  ]);
});

test('broken events are named by their line, and the rest is taken', () => {
  const text = file(
    ...event('UID:a', 'DTSTART:20261123T083000Z', 'SUMMARY:Ny pinkode: Anna'),
    ...event('UID:b', 'DTSTART:not a time', 'SUMMARY:Ny pinkode: Bent'),
    ...event('UID:c', 'SUMMARY:Ny pinkode: Carl'),
    ...event('UID:d', 'DTSTART;TZID=Mars/Olympus:20261123T083000', 'SUMMARY:Ny pinkode: Dan'),
    ...event('UID:e', 'DTSTART:20261123T083000Z', 'SUMMARY:Ny pinkode: Else 070761-4285'),
    ...event('UID:f', 'DTSTART:20261123T083000Z', 'DURATION:PT9H', 'SUMMARY:Ny pinkode: Finn'),
    ...event('UID:g', 'this is no line', 'DTSTART:20261123T083000Z'),
    ...event('UID:h', 'DTSTART:20200101T083000Z', 'RRULE:FREQ=SECONDLY', 'SUMMARY:Ny pinkode: Hans'),
    ...event('UID:i', 'DTSTART:20261123T093000Z', 'SUMMARY:Noget helt andet'),
    'BEGIN:VEVENT',
    'UID:j',
  );
  const { appointments, problems } = read(text);
  expect(appointments.map(({ name }) => name)).toEqual(['Anna', 'Noget helt andet']);
  expect(problems.map(({ problem }) => problem)).toEqual([
    'unreadable',
    'date',
    'zone',
    'name-number',
    'minutes',
    'unreadable',
    'too-often',
    'reason-unknown',
    'unfinished',
  ]);
  const lines = text.split('\r\n');
  for (const { line } of problems) expect(lines[line - 1]).toBe('BEGIN:VEVENT');
});

test('a rule that never comes true, and a file with a mark, folded lines and other line ends', () => {
  expect(times(simple(':20260123T083000Z', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'))).toEqual([]);
  const folded = simple(':20261123T083000Z').replace('Karla Hansen', 'Karla\r\n  Hansen').replaceAll('\r\n', '\n');
  expect(read(`\ufeff${folded}`).appointments).toMatchObject([{ name: 'Karla Hansen' }]);
});

test('a calendar of nothing is one', () => {
  expect(read(file())).toEqual({ format: 'calendar', appointments: [], otherDays: 0, problems: [] });
});
