import { expect, test } from 'vitest';
import { importExtract } from '../../../src/main/register/import-extract.ts';
import { freshFolder, into, opened } from '../../fixtures/extract/fresh-register.ts';
import {
  bytes,
  end,
  moment,
  r001,
  r002,
  r003,
  r008,
  r009,
  r010,
  r012,
  r015,
  r023,
  start,
} from '../../fixtures/extract/records.ts';

const PERSONS = 20_000;

/** The n-th number: day + 60, every day of a 28-day month in 60 years. */
function cprOf(n: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const [day, month, year] = [n % 28, Math.floor(n / 28) % 12, Math.floor(n / 336) % 60];
  return `${two(61 + day)}${two(1 + month)}${two(37 + year)}${String(Math.floor(n / 20_160)).padStart(4, '0')}`;
}

function* extract(): Generator<Buffer> {
  yield bytes(`${start()}\n`);
  let count = 0;
  for (let n = 0; n < PERSONS; n += 1) {
    const cpr = cprOf(n);
    const born = `19${cpr.slice(4, 6)}-${cpr.slice(2, 4)}-${String(Number(cpr.slice(0, 2)) - 60).padStart(2, '0')}`;
    const place = { street: String(1000 + (n % 700)), house: String(n % 200).padStart(3, '0') };
    const records = [
      r001(cpr, born),
      r002(cpr, { ...place, from: moment('2010-06-01') }),
      r008(cpr, `Jens ${n % 400}`, `Hansen${n % 900}`),
      r009(cpr, '8333'),
      r010(cpr),
      r012(cpr, 'U'),
      r015(cpr, { cpr: cprOf((n + 9) % PERSONS) }, { cpr: cprOf((n + 11) % PERSONS) }),
      ...[1, 2, 3, 4].map((move) => r023(cpr, ' ', moment(`199${move}-05-01`), moment(`199${move + 1}-05-01`), place)),
      r003(cpr, place),
    ];
    count += records.length;
    yield bytes(`${records.map((record) => record.trimEnd()).join('\n')}\n`);
  }
  yield bytes(end(count));
}

const median = (samples: readonly number[]): number => samples.toSorted((a, b) => a - b)[samples.length >> 1] ?? 0;

function timed(times: number, work: (n: number) => void): number {
  return median(
    Array.from({ length: times }, (_, n) => {
      const before = performance.now();
      work(n);
      return performance.now() - before;
    }),
  );
}

test('register: an import streams thousands of persons a second, and every look-up of a case is quick', async () => {
  const folder = freshFolder();
  const before = performance.now();
  const result = await importExtract(extract(), into(folder));
  expect(result).toMatchObject({ ok: true, value: { persons: PERSONS } });
  // Measured at 10,000 to 20,000; the bound leaves room for a busy machine.
  expect(PERSONS / ((performance.now() - before) / 1000)).toBeGreaterThan(2000);

  const register = opened(folder);
  const somebody = (n: number) => cprOf((n * 7919) % PERSONS);
  expect(timed(500, (n) => register.search({ kind: 'cpr', cpr: somebody(n) }))).toBeLessThan(1);
  expect(timed(200, (n) => register.facts(somebody(n)))).toBeLessThan(10);
  expect(
    timed(100, (n) => register.search({ kind: 'name', name: `Jens Hansen${n}`, born: '1961-03-12' })),
  ).toBeLessThan(10);
});
