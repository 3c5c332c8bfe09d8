import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCutter } from '../../../src/main/register/extract/cutter.ts';
import { createEnvelope } from '../../../src/main/register/extract/envelope.ts';
import { ExtractError } from '../../../src/main/register/extract/extract-error.ts';
import { shippedLayout } from '../../../src/main/register/extract/layout.ts';
import { importExtract } from '../../../src/main/register/import-extract.ts';
import { cprs, families } from '../../fixtures/extract/families.ts';
import { freshFolder, into, opened } from '../../fixtures/extract/fresh-register.ts';
import { asLines, bytes, end, framed, r001, r008, start } from '../../fixtures/extract/records.ts';

const small = [r001(cprs.anna, '1961-03-12'), r008(cprs.anna, 'Anna', 'Lund')];

/** Records at their nominal length. */
const full = (records: readonly string[]): readonly string[] =>
  records.map((record) => record.padEnd(shippedLayout().get(record.slice(0, 3))?.length ?? 0));

async function attempt(file: Buffer | readonly Buffer[], more = {}) {
  const folder = freshFolder();
  const result = await importExtract(Array.isArray(file) ? file : [file as Buffer], into(folder, more));
  return { folder, result };
}
const problem = async (records: readonly string[], more = {}) => {
  const { folder, result } = await attempt(asLines(records), more);
  expect(readdirSync(folder)).toEqual([]);
  return result.ok ? null : [result.error.code, result.error.line];
};

test('extract: the three physical forms give the same register', async () => {
  const records = framed(families);
  const padded = full(records);
  const forms = [
    asLines(records),
    asLines(records, '\r\n'),
    bytes(`${padded.join('\n')}\n`),
    bytes(padded.map((record) => `${record}   \r\n`).join('')),
    bytes(padded.join('')),
    bytes(`${padded.join('')}\n`),
    bytes(`${padded.join('')}\r\n\n`),
    bytes(records.map((record) => record.trimEnd()).join('\n')),
    bytes(`${records.map((record) => record.trimEnd()).join('\n')}\n\n\n`),
  ];
  const contents = [];
  for (const form of forms) {
    const { folder, result } = await attempt(form);
    expect(result.ok).toBe(true);
    const register = opened(folder);
    contents.push([...register.numbers()].map((cpr) => [register.show(cpr), register.facts(cpr)]));
  }
  for (const content of contents) expect(content).toEqual(contents[0]);
});

test('extract: without a single person it is refused with the line of the first record that belongs to nobody', async () => {
  const orphan = [r008(cprs.anna, 'Anna', 'Lund')];
  expect(await problem(framed(orphan))).toEqual(['no-person', 2]);
  expect(await problem(framed([]))).toEqual(['no-person', 2]);
});

/** Cuts and checks a file without building a register: its records, or the error's code. */
function read(chunks: readonly Buffer[]): readonly string[] | string {
  const layout = shippedLayout();
  const records: string[] = [];
  const envelope = createEnvelope(layout, true, () => {});
  const cutter = createCutter(layout, (type, text, line) => {
    if (envelope.admit(type, text, line)) records.push(text.trimEnd());
  });
  try {
    for (const chunk of chunks) cutter.push(chunk);
    cutter.end();
    envelope.finish();
    return records;
  } catch (error) {
    if (error instanceof ExtractError) return error.code;
    throw error;
  }
}

for (const [form, file] of [
  ['with line breaks', asLines(framed(families))],
  ['without line breaks', bytes(full(framed(families)).join(''))],
] as const) {
  test(`extract: cut at any byte, a file ${form} is refused or gives the same records`, () => {
    const whole = read([file]);
    expect(whole).toHaveLength(families.length);
    const kept: number[] = [];
    for (let length = 0; length < file.length; length += 1) {
      const part = read([file.subarray(0, length)]);
      if (typeof part === 'string') continue;
      expect(part).toEqual(whole);
      kept.push(length);
    }
    // Only the last line break may be missing.
    expect(kept).toEqual(form === 'with line breaks' ? [file.length - 1] : []);
  });
}

test('extract: a file is read alike however it is cut into chunks', () => {
  for (const file of [asLines(framed(families), '\r\n'), bytes(full(framed(families)).join(''))]) {
    const whole = read([file]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 40 }), (sizes) => {
        const chunks: Buffer[] = [];
        let from = 0;
        for (const size of sizes) {
          chunks.push(Buffer.from(file.subarray(from, from + size)));
          from += size;
        }
        chunks.push(file.subarray(from));
        expect(read(chunks)).toEqual(whole);
      }),
    );
  }
});

test('extract: named errors tell the line', async () => {
  const [person = '', name = ''] = small;
  expect(await problem([])).toEqual(['missing-start', 1]);
  expect(await problem([person, name, end(2)])).toEqual(['missing-start', 1]);
  expect(await problem([start(), ...small, start(), end(3)])).toEqual(['duplicate-start', 4]);
  expect(await problem([start(), ...small])).toEqual(['missing-end', 4]);
  expect(await problem([...framed(small), name])).toEqual(['records-after-end', 5]);
  expect(await problem(framed(small, { count: 3 }))).toEqual(['wrong-count', 4]);
  expect(await problem(framed([person, '00872036A1232Anna']))).toEqual(['key-not-ten-digits', 3]);
  expect(await problem(framed([person, '008720361']))).toEqual(['truncated', 3]);
  expect(await problem(framed([person, '', name]))).toEqual(['truncated', 3]);
  expect(await problem(framed([person, name, person]))).toEqual(['duplicate-person', 4]);
  expect(await problem(framed([person, 'no record at all']))).toEqual(['unknown-record', 3]);
  expect(await problem(framed([person.padEnd(350, 'x')]))).toEqual(['other-format', 2]);
  expect(await problem(framed(small, { produced: '20261301' }))).toEqual(['bad-start', 1]);
  expect(await problem(['cpr,kind,number'])).toEqual(['missing-start', 1]);
});

test('extract: a wrong count is taken with --accept-count, and kept', async () => {
  const { folder, result } = await attempt(asLines(framed(small, { count: 99 })), { acceptCount: true });
  expect(result).toMatchObject({ ok: true, value: { acceptedCount: { stated: 99, counted: 2 } } });
  expect(opened(folder).meta().acceptedCount).toEqual({ stated: 99, counted: 2 });
});

test('extract: an unknown record type is skipped and counted where lines end, and fatal where they do not', async () => {
  const records = [...small, `060${cprs.anna}something new`];
  const { folder } = await attempt(asLines(framed(records)));
  expect(opened(folder).stats()).toMatchObject({ persons: 1, rejected: 1, recordsByType: { '001': 1, '008': 1 } });
  const { result } = await attempt(bytes(framed(records).join('')));
  expect(result).toMatchObject({ ok: false, error: { code: 'unknown-record', line: 4 } });
});

test('extract: records of a number without 001 are counted as left out, children of relatives are not', async () => {
  const { folder } = await attempt(
    asLines(framed([...small, r008(cprs.bo, 'Bo', 'Lund'), `014${cprs.bo}${cprs.anna}`])),
  );
  expect(opened(folder).stats()).toMatchObject({ persons: 1, rejected: 1 });
});

test('extract: records of one number need not stand together', async () => {
  const [person = '', name = ''] = small;
  const { folder } = await attempt(asLines(framed([name, r001(cprs.bo, '1958-11-05'), person])));
  const register = opened(folder);
  expect(register.show(cprs.anna)).toMatchObject({ name: { given: 'Anna' }, recordsByType: { '001': 1, '008': 1 } });
});

test('extract: letters of ISO-8859-1 arrive', async () => {
  const { folder } = await attempt(
    asLines(framed([r001(cprs.anna, '1961-03-12'), r008(cprs.anna, 'Zoë Æøå', 'Ñuñez-Ö')])),
  );
  expect(opened(folder).show(cprs.anna)?.name).toEqual({ given: 'Zoë Æøå', middle: null, surname: 'Ñuñez-Ö' });
});
