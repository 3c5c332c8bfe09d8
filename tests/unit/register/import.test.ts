import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importCompanions } from '../../../src/main/register/import-companions.ts';
import { importExtract } from '../../../src/main/register/import-extract.ts';
import type { DocumentEntry, PhoneEntry } from '../../../src/main/register/import-types.ts';
import { openRegister } from '../../../src/main/register/open-register.ts';
import { createKeyring } from '../../../src/main/storage/keyring.ts';
import { cprs } from '../../fixtures/extract/families.ts';
import { freshFolder, into, keyring, opened, registerPath } from '../../fixtures/extract/fresh-register.ts';
import { asLines, framed, r001, r002, r003, r008 } from '../../fixtures/extract/records.ts';

const one = (cpr: string, name: string) => [r001(cpr, '1961-03-12'), r008(cpr, name, 'Lund')];
const file = (records: readonly string[], task = '123456') => [asLines(framed(records, { task }))];
const passport = (cpr: string, number: string): DocumentEntry => ({
  cpr,
  kind: 'passport',
  number,
  issuer: 'DNK',
  validFrom: null,
  validTo: '2030-01-01',
  status: 'valid',
});
const mobile = (cpr: string, number: string | null): PhoneEntry => ({
  cpr,
  number,
  kind: 'mobile',
  registeredAt: '2020-01-01T00:00:00.000Z',
  mitidSince: number && '2020-01-01',
  email: null,
  digitalPost: true,
});

test('import: a full extract replaces the register; documents and phones of those who stay are kept', async () => {
  const folder = freshFolder();
  await importExtract(file([...one(cprs.anna, 'Anna'), ...one(cprs.bo, 'Bo')], '111111'), {
    ...into(folder),
    documents: [passport(cprs.anna, '1'), passport(cprs.bo, '2')],
    phones: [mobile(cprs.bo, '+4521123456')],
  });
  const register = opened(folder);
  expect(register.search({ kind: 'phone', number: '+4521123456' }).map(({ cpr }) => cpr)).toEqual([cprs.bo]);
  await importExtract(file(one(cprs.anna, 'Anne'), '222222'), into(folder));
  expect(register.refresh()).toBe(true);
  expect(register.refresh()).toBe(false);
  expect([...register.numbers()]).toEqual([cprs.anna]);
  expect(register.show(cprs.anna)).toMatchObject({ name: { given: 'Anne' }, documents: [{ number: '1' }] });
  expect(register.search({ kind: 'phone', number: '+4521123456' }).map(({ cpr }) => cpr)).toEqual([]);
  expect(register.meta()).toMatchObject({ generation: 2, taskNumber: '222222', documentsAt: expect.any(String) });
});

test('import: a second file of a task is refused, because changes come later, unless it is said to be a full one', async () => {
  const folder = freshFolder();
  await importExtract(file(one(cprs.anna, 'Anna')), into(folder));
  const again = await importExtract(file(one(cprs.anna, 'Anne')), into(folder));
  expect(again).toMatchObject({ ok: false, error: { code: 'task-known', detail: { taskNumber: '123456' } } });
  expect(opened(folder).show(cprs.anna)?.name?.given).toBe('Anna');
  expect((await importExtract(file(one(cprs.anna, 'Anne')), into(folder, { replace: true }))).ok).toBe(true);
  expect(opened(folder).show(cprs.anna)?.name?.given).toBe('Anne');
});

test('import: companion files replace what is held of the citizens in them and leave the others', async () => {
  const folder = freshFolder();
  await importExtract(file([...one(cprs.anna, 'Anna'), ...one(cprs.bo, 'Bo')]), {
    ...into(folder),
    documents: [passport(cprs.anna, '1'), passport(cprs.bo, '2')],
    phones: [mobile(cprs.anna, '+4521123456'), mobile(cprs.bo, null)],
  });
  const result = await importCompanions({
    ...into(folder),
    documents: [passport(cprs.anna, '3'), passport(cprs.anna, '4')],
    phones: [mobile(cprs.bo, '+4521123457')],
  });
  expect(result).toEqual({ ok: true, value: { documents: 2, phones: 1 } });
  const register = opened(folder);
  expect(register.documents(cprs.anna).map(({ number }) => number)).toEqual(['3', '4']);
  expect(register.documents(cprs.bo).map(({ number }) => number)).toEqual(['2']);
  expect(register.phone(cprs.anna)?.number).toBe('+4521123456');
  expect(register.phone(cprs.bo)?.number).toBe('+4521123457');
  expect(register.phone(cprs.carl)).toBeNull();
});

test('import: companion files need a register', async () => {
  const folder = freshFolder();
  const result = await importCompanions({ ...into(folder), phones: [] });
  expect(result).toEqual({ ok: false, error: { code: 'no-register' } });
  expect(readdirSync(folder)).toEqual([]);
});

test('import: one at a time, and a lock left by a killed process is taken over', async () => {
  const folder = freshFolder();
  writeFileSync(join(folder, 'register.db.importing'), String(process.pid));
  const busy = await importExtract(file(one(cprs.anna, 'Anna')), into(folder));
  expect(busy).toEqual({ ok: false, error: { code: 'busy' } });
  writeFileSync(join(folder, 'register.db.importing'), '999999999');
  writeFileSync(join(folder, 'register.db.new'), 'half a file');
  writeFileSync(join(folder, 'register.db.new-journal'), 'and its journal');
  expect((await importExtract(file(one(cprs.anna, 'Anna')), into(folder))).ok).toBe(true);
  expect(readdirSync(folder)).toEqual(['register.db']);
});

test('import: cancelled, the register is as it was', async () => {
  const folder = freshFolder();
  await importExtract(file(one(cprs.anna, 'Anna')), into(folder));
  const stop = new AbortController();
  const chunks = (function* () {
    const [bytes = Buffer.alloc(0)] = file(one(cprs.bo, 'Bo'), '222222');
    yield bytes.subarray(0, 60);
    stop.abort();
    yield bytes.subarray(60);
  })();
  const result = await importExtract(chunks, into(folder, { signal: stop.signal }));
  expect(result).toEqual({ ok: false, error: { code: 'cancelled' } });
  expect([...opened(folder).numbers()]).toEqual([cprs.anna]);
  expect(readdirSync(folder)).toEqual(['register.db']);
});

test('import: a damaged old register does not stop a new one', async () => {
  const folder = freshFolder();
  writeFileSync(registerPath(folder), 'no database');
  expect((await importExtract(file(one(cprs.anna, 'Anna')), into(folder))).ok).toBe(true);
});

test('import: the file opens under its own key only', async () => {
  const folder = freshFolder();
  await importExtract(file(one(cprs.anna, 'Anna')), into(folder));
  const other = createKeyring(Buffer.alloc(32, 8));
  expect(() => openRegister(registerPath(folder), other)).toThrow(expect.objectContaining({ code: 'wrong-key' }));
  expect(() => openRegister(join(folder, 'none.db'), keyring)).toThrow(expect.objectContaining({ code: 'missing' }));
});

test('import: names of streets from the list go before the short ones of 003', async () => {
  const folder = freshFolder();
  const place = { municipality: '0851', street: '0120' };
  await importExtract(
    file([
      r001(cprs.anna, '1961-03-12'),
      r002(cprs.anna, place),
      r003(cprs.anna, { ...place, shortStreet: 'Pr Caroline Amlg' }),
    ]),
    into(folder, {
      roads: [{ municipalityCode: '0851', streetCode: '0120', name: 'Prinsesse Caroline Amalies Gade' }],
    }),
  );
  expect(opened(folder).facts(cprs.anna)?.address?.street).toBe('Prinsesse Caroline Amalies Gade');
});
