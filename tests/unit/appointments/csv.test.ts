import { expect, test } from 'vitest';
import { FileError } from '../../../src/main/appointments/import/appointment.ts';
import { readAppointments } from '../../../src/main/appointments/import/read-file.ts';

const day = { date: '2026-11-23', zone: 'Europe/Copenhagen' };
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string, on = day) => readAppointments(bytes(text), on);
const clock = (at: number | null | undefined) => (at == null ? null : new Date(at).toISOString().slice(11, 16));

test('a Danish spreadsheet: mark, semicolons, headings and reasons in Danish', () => {
  const { appointments, problems } = read(
    '\ufeffDato;Kl.;Varighed;Navn;Ærinde\r\n23-11-2026;09.30;20 min;Åse Ørsted;Ny pinkode\r\n23.11.2026;kl. 10.15;;"Bo; Æblegård";P-kode\r\n',
  );
  expect(problems).toEqual([]);
  expect(
    appointments.map(({ bookedAt, minutes, name, reason, line }) => [clock(bookedAt), minutes, name, reason, line]),
  ).toEqual([
    ['08:30', 20, 'Åse Ørsted', 'new-pin', 2],
    ['09:15', 15, 'Bo; Æblegård', 'p-code', 3],
  ]);
});

test.each([
  ['date,time,name,reason', '2026-11-23,9:30,Karla,other'],
  ['start\tname\treason', '2026-11-23 09:30\tKarla\tother'],
  ['start,name,reason', '2026-11-23T08:30:00Z,Karla,other'],
  ['start,name,reason', '2026-11-23T10:30+02:00,Karla,other'],
  ['reason,NAME,Start', 'andet,Karla,23/11/2026 kl. 09.30'],
])('%s: %s', (heading, row) => {
  const { appointments, problems } = read(`${heading}\n${row}\n`);
  expect(problems).toEqual([]);
  expect(appointments).toMatchObject([{ name: 'Karla', reason: 'other', minutes: 15, cancelled: false }]);
  expect(clock(appointments[0]?.bookedAt)).toBe('08:30');
});

test('every broken line is named, and the rest is taken', () => {
  const file = [
    'date,time,minutes,name,reason',
    '2026-11-23,09:00,15,Anna,new-pin',
    '2026-11-31,09:00,15,Bent,new-pin',
    '2026-11-23,25:00,15,Carl,new-pin',
    '2026-11-23,09:00,3,Dan,new-pin',
    '2026-11-23,09:00,15,Else 070761-4285,new-pin',
    '2026-11-23,09:00,15,<b>Finn</b>,new-pin',
    '2026-11-23,09:00',
    '2026-11-23,09:20,15,Gerda,hund og kat',
    '',
    'i morgen,09:00,15,Hans,new-pin',
    '2026-11-24,09:00,15,Ida,new-pin',
    '2026-11-23,,15,Jens,new-pin',
  ].join('\n');
  const { appointments, problems, otherDays } = read(file);
  expect(problems).toEqual([
    { line: 3, problem: 'date' },
    { line: 4, problem: 'time' },
    { line: 5, problem: 'minutes' },
    { line: 6, problem: 'name-number' },
    { line: 7, problem: 'name' },
    { line: 8, problem: 'cells' },
    { line: 9, problem: 'reason-unknown' },
    { line: 11, problem: 'date' },
  ]);
  expect(appointments.map(({ name, reason, bookedAt }) => [name, reason, clock(bookedAt)])).toEqual([
    ['Anna', 'new-pin', '08:00'],
    ['Gerda', 'other', '08:20'],
    ['Jens', 'new-pin', null],
  ]);
  expect(otherDays).toBe(1);
});

test('a quotation mark that is never closed spoils its own line; one that is may hold a line break', () => {
  const open = read('date,time,name\n2026-11-23,09:00,"Anna\n2026-11-23,09:30,Bent\n');
  expect(open.problems).toEqual([{ line: 2, problem: 'quote' }]);
  expect(open.appointments.map(({ name, line }) => [name, line])).toEqual([['Bent', 3]]);
  const closed = read('date,time,name\n2026-11-23,09:00,"Anna\nHansen"\n2026-11-23,09:30,Bent\n');
  expect(closed.problems).toEqual([]);
  expect(closed.appointments.map(({ name, line }) => [name, line])).toEqual([
    ['Anna Hansen', 2],
    ['Bent', 4],
  ]);
});

test('the same time on either side of a change of the clocks', () => {
  const at = (date: string) => read(`date,time,name\n${date},09:00,Anna`, { ...day, date }).appointments[0]?.bookedAt;
  expect(clock(at('2026-10-24'))).toBe('07:00');
  expect(clock(at('2026-10-26'))).toBe('08:00');
});

test('an older spreadsheet saves neither mark nor UTF-8, a newer one UTF-16', () => {
  const text = 'dato;tid;navn\r\n23-11-2026;09:00;Søren Ågård\r\n';
  const ansi = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const wide = new Uint8Array([
    0xff,
    0xfe,
    ...new Uint8Array(new Uint16Array([...text].map((one) => one.charCodeAt(0))).buffer),
  ]);
  for (const file of [ansi, wide])
    expect(readAppointments(file, day).appointments.map(({ name }) => name)).toEqual(['Søren Ågård']);
});

test('an id names the appointment whatever else changes; without one the whole row does', () => {
  const key = (row: string, heading = 'id,date,time,name') => read(`${heading}\n${row}`).appointments[0]?.key;
  expect(key('7,2026-11-23,09:00,Anna')).toBe(key('7,2026-11-23,10:00,Anne'));
  expect(key('2026-11-23,09:00,Anna', 'date,time,name')).not.toBe(key('2026-11-23,10:00,Anna', 'date,time,name'));
});

test('cancelled rows are told apart', () => {
  const { appointments } = read('date,time,name,status\n2026-11-23,09:00,Anna,Aflyst\n2026-11-23,09:30,Bent,ok');
  expect(appointments.map(({ cancelled }) => cancelled)).toEqual([true, false]);
});

test.each([
  ['', 'file-format'],
  ['name,reason\nAnna,new-pin', 'file-format'],
  ['just a letter to somebody', 'file-format'],
  ['date,time\u0000', 'file-format'],
])('%j is no table of appointments', (text, code) => {
  expect(() => read(text)).toThrow(new FileError(code as FileError['code']));
});

test('a file of more than 4 MB is not read', () => {
  expect(() => readAppointments(new Uint8Array(4 * 1024 * 1024 + 1), day)).toThrow(new FileError('file-too-big'));
});
