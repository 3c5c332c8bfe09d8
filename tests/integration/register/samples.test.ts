import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shippedLayout } from '../../../src/main/register/extract/layout.ts';
import { importExtract } from '../../../src/main/register/import-extract.ts';
import { freshFolder, into, opened } from '../../fixtures/extract/fresh-register.ts';

/** Public sample files of fictitious persons; they lie beside the repository, where they lie at all. */
const samples = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'samples', 'cpr');
const full = join(samples, 'D100312.L431101');
const absent = !existsSync(full);

const linesOf = (file: string): readonly string[] =>
  readFileSync(file, 'latin1')
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => line.padEnd(310));

test.skipIf(absent)('extract: D100312 has 100 persons in 1,141 records and a wrong count', async () => {
  const folder = freshFolder();
  expect(await importExtract(createReadStream(full), into(folder))).toMatchObject({
    ok: false,
    error: { code: 'wrong-count', line: 1141, detail: { stated: 1152, counted: 1139 } },
  });
  const result = await importExtract(createReadStream(full), into(folder, { acceptCount: true }));
  expect(result).toMatchObject({ ok: true, value: { persons: 100, records: 1141, rejected: 0, taskNumber: '110902' } });
  const counted = Object.groupBy(linesOf(full), (line) => line.slice(0, 3));
  const byType = Object.fromEntries(Object.entries(counted).map(([type, lines]) => [type, lines?.length]));
  expect(opened(folder).stats().recordsByType).toEqual(byType);
});

test.skipIf(absent)('extract: what is shown of D100312 is what a plain reading of its lines gives', async () => {
  const folder = freshFolder();
  await importExtract(createReadStream(full), into(folder, { acceptCount: true }));
  const register = opened(folder);
  const lines = linesOf(full);
  const of = (cpr: string, type: string) => lines.filter((line) => line.startsWith(`${type}${cpr}`));
  for (const cpr of register.numbers()) {
    const shown = register.show(cpr);
    const [person = ''] = of(cpr, '001');
    expect(shown).toMatchObject({ status: person.slice(23, 25), sex: person[38], birthDate: person.slice(39, 49) });
    expect(shown?.name?.surname).toBe(of(cpr, '008')[0]?.slice(105, 145).trim());
    expect(shown?.protections.map(({ kind }) => kind).toSorted()).toEqual(
      of(cpr, '004')
        .map((line) => line.slice(13, 17))
        .toSorted(),
    );
    const true023 = of(cpr, '023').filter((line) => line[13] === ' ');
    expect(shown?.formerAddresses.map(({ streetCode }) => streetCode).toSorted()).toEqual(
      true023.map((line) => line.slice(18, 22)).toSorted(),
    );
    const true026 = of(cpr, '026').filter((line) => line[13] === ' ');
    expect(shown?.formerNames.map(({ surname }) => surname).toSorted()).toEqual(
      true026.map((line) => line.slice(106, 146).trim()).toSorted(),
    );
    expect(shown?.children).toEqual(of(cpr, '014').map((line) => line.slice(13, 23)));
    for (const rows of [shown?.formerAddresses, shown?.formerNames]) {
      const starts = rows?.map(({ from, to }) => from ?? to ?? '') ?? [];
      expect(starts).toEqual(starts.toSorted().toReversed());
    }
    expect(register.facts(cpr)?.cpr).toBe(cpr);
  }
  // A number that was replaced: its own record without redirect, and the one in force.
  expect(register.show('0709610015')).toMatchObject({ replacedBy: '0108610069', status: '60' });
  expect(register.currentNumber('0709610015')).toBe('0108610069');
});

test.skipIf(absent)(
  'extract: padded to full length or without line breaks the sample gives the same register',
  async () => {
    const layout = shippedLayout();
    const records = linesOf(full).map((line) => line.trimEnd().padEnd(layout.get(line.slice(0, 3))?.length ?? 0));
    const contents = [];
    for (const form of [records.join('\r\n'), records.join(''), `${records.join('')}\n`]) {
      const folder = freshFolder();
      await importExtract([Buffer.from(form, 'latin1')], into(folder, { acceptCount: true }));
      const register = opened(folder);
      contents.push([...register.numbers()].map((cpr) => register.show(cpr)));
    }
    expect(contents[0]).toHaveLength(100);
    for (const content of contents) expect(content).toEqual(contents[0]);
  },
);

const refused = [
  ['endRecords-D100315.L431101', 'missing-end'],
  ['D100315.L431101', 'wrong-count'],
  ['D100317.L431101', 'wrong-count'],
  ['testForaeldremyndighed-D100314.L431101', 'wrong-count'],
] as const;
test.skipIf(absent)(
  'extract: D100317 holds changes alone and makes no empty register, whatever its count',
  async () => {
    const file = createReadStream(join(samples, 'D100317.L431101'));
    const result = await importExtract(file, into(freshFolder(), { acceptCount: true }));
    expect(result).toMatchObject({ ok: false, error: { code: 'no-person', line: 2 } });
  },
);

for (const [name, code] of refused) {
  test.skipIf(absent)(`extract: ${name} is refused as ${code}`, async () => {
    const result = await importExtract(createReadStream(join(samples, name)), into(freshFolder()));
    expect(result).toMatchObject({ ok: false, error: { code } });
  });
}
