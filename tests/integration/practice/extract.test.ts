import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { files } from '../../../src/main/data-dir.ts';
import { createPracticeRegister, writePracticeExtract } from '../../../src/main/practice/create-register.ts';
import { roadsOfExtract } from '../../../src/main/practice/places.ts';
import { readDocuments } from '../../../src/main/register/companions/documents.ts';
import { readPhones } from '../../../src/main/register/companions/phones.ts';
import { importExtract } from '../../../src/main/register/import-extract.ts';
import { openRegister } from '../../../src/main/register/open-register.ts';
import { freshFolder, keyring, now } from './fresh-folder.ts';

const options = { keyring, persons: 700, seed: 5, now };

test('the extract is a whole P12170 file: start record, end record with the right count, ISO-8859-1', async () => {
  const dataDir = freshFolder();
  const file = join(dataDir, 'citizens');
  await writePracticeExtract({ ...options, dataDir }, file);
  const lines = readFileSync(file, 'latin1').trimEnd().split('\n');
  expect(lines[0]).toBe('000000000000099900120261122' + '20261122');
  expect(lines.at(-1)).toBe(`9999999999999${String(lines.length - 2).padStart(8, '0')}`);
  expect(readFileSync(file, 'latin1')).toContain('ø');
  expect(existsSync(files(dataDir).register)).toBe(false);
  expect(existsSync(files(dataDir).practice)).toBe(true);
});

test('the same seed writes the same bytes', async () => {
  const folder = freshFolder();
  const [one, other] = [join(folder, 'one'), join(folder, 'other')];
  for (const file of [one, other]) await writePracticeExtract({ ...options, dataDir: folder }, file);
  for (const end of ['', '.documents.csv', '.phones.csv']) {
    expect(readFileSync(one + end).equals(readFileSync(other + end))).toBe(true);
  }
});

test('an imported extract with its companion files is the register that would have been made at once', async () => {
  const [made, imported] = [freshFolder(), freshFolder()];
  await createPracticeRegister({ ...options, dataDir: made });
  const file = join(imported, 'citizens');
  await writePracticeExtract({ ...options, dataDir: imported }, file);
  const result = await importExtract(createReadStream(file), {
    path: files(imported).register,
    keyring,
    importedAt: new Date(now).toISOString(),
    documents: readDocuments(createReadStream(`${file}.documents.csv`), '2026-11-22'),
    phones: readPhones(createReadStream(`${file}.phones.csv`)),
    roads: roadsOfExtract(readFileSync(file).subarray(0, 64)),
  });
  expect(result.ok).toBe(true);
  const [one, other] = [made, imported].map((folder) => openRegister(files(folder).register, keyring));
  expect(other?.stats()).toEqual(one?.stats());
  for (const cpr of one?.numbers() ?? []) expect(other?.show(cpr)).toEqual(one?.show(cpr));
  one?.close();
  other?.close();
});

test('streets have names everywhere, also under municipality codes from before 2007', async () => {
  const dataDir = freshFolder();
  await createPracticeRegister({ ...options, dataDir });
  const register = openRegister(files(dataDir).register, keyring);
  for (const cpr of register.numbers()) {
    const facts = register.facts(cpr);
    for (const address of [...(facts?.formerAddresses ?? []), ...(facts?.address ? [facts.address] : [])]) {
      expect(address.street).not.toBeNull();
      expect(address.municipality).not.toBeNull();
    }
  }
  register.close();
});
