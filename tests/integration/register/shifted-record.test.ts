import { expect, test } from 'vitest';
import { importExtract } from '../../../src/main/register/import-extract.ts';
import { freshFolder, into } from '../../fixtures/extract/fresh-register.ts';
import { bytes, end, r001, r008, start } from '../../fixtures/extract/records.ts';

const cpr = '6101370001';
const file = (person: string) => [bytes(`${[start(), person, r008(cpr, 'Jens', 'Hansen'), end(2)].join('\n')}\n`)];

test('extract: a personal record that is shifted by a character is refused with its line, and nothing is imported', async () => {
  const good = r001(cpr, '1937-01-01');
  expect(await importExtract(file(good), into(freshFolder()))).toMatchObject({ ok: true });
  for (const shifted of [`${good.slice(0, 14)} ${good.slice(14)}`, `${good.slice(0, 24)}${good.slice(25)}`]) {
    expect(await importExtract(file(shifted), into(freshFolder()))).toMatchObject({
      ok: false,
      error: { code: 'bad-person', line: 2 },
    });
  }
});
