import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { registerCommand } from '../../../src/main/cli/register-commands.ts';
import type { Lookup, RegisterContext } from '../../../src/main/cli/register-context.ts';
import { cprs, families } from '../../fixtures/extract/families.ts';
import { freshFolder, keyring } from '../../fixtures/extract/fresh-register.ts';
import { asLines, framed } from '../../fixtures/extract/records.ts';

function desk(more: Partial<RegisterContext> = {}) {
  const folder = freshFolder();
  const lookups: Lookup[] = [];
  const context: RegisterContext = {
    dataDir: folder,
    keyring,
    now: () => Date.parse('2026-09-02T06:00:00Z'),
    onLookup: (lookup) => void lookups.push(lookup),
    readInput: async () => `${cprs.anna}\n`,
    ...more,
  };
  const file = (name: string, content: string | Buffer) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  return { folder, lookups, file, run: (...args: readonly string[]) => registerCommand(args, context) };
}

const extract = asLines(framed(families));
const documents = `cpr,kind,number,issuer,validFrom,validTo,status\n${cprs.anna},passport,211223344,DNK,,2030-01-01,valid\n`;
const phones = `cpr,number,kind,registeredAt,mitidSince,email,digitalPost\n${cprs.anna},+4521123456,mobile,2020-01-01T00:00:00Z,2020-01-01,,true\n`;

test('register import: files of any name, recognised by their beginning, in one go', async () => {
  const { run, file } = desk();
  const result = await run('import', file('b', phones), file('a', documents), file('c', extract));
  expect(result).toMatchObject({
    exitCode: 0,
    json: { persons: 10, documents: 1, phones: 1, taskNumber: '123456', producedOn: '2026-09-01', acceptedCount: null },
  });
  expect((await run('stats')).json).toMatchObject({
    persons: 10,
    rejected: 0,
    producedOn: '2026-09-01',
    taskNumber: '123456',
  });
});

test('register import: one bad file, and nothing of the others is taken over', async () => {
  const { run, file, folder } = desk();
  const bad = file('p', phones.replace('+45', '45'));
  const before = readdirSync(folder);
  const result = await run('import', file('c', extract), bad);
  expect(result).toMatchObject({
    exitCode: 1,
    json: { error: { code: 'bad-rows', lines: [{ line: 2, column: 'number' }] } },
  });
  expect(result.message).toContain('line 2, number: not-e164');
  expect(readdirSync(folder)).toEqual([...before, 'c'].sort());
});

test('register import: --accept-count, --format, and what is no source', async () => {
  const { run, file } = desk();
  const wrong = file('x', asLines(framed(families, { count: 1 })));
  expect(await run('import', wrong)).toMatchObject({ exitCode: 1, json: { error: { code: 'wrong-count' } } });
  expect(await run('import', wrong, '--accept-count')).toMatchObject({
    exitCode: 0,
    json: { acceptedCount: { stated: 1 } },
  });
  expect(await run('import', file('y', 'hello'))).toMatchObject({
    exitCode: 1,
    json: { error: { code: 'unknown-format' } },
  });
  expect(await run('import', file('y', 'hello'), '--format', 'phones')).toMatchObject({
    exitCode: 1,
    json: { error: { code: 'bad-header' } },
  });
  expect(await run('import', join('no', 'where'))).toMatchObject({
    exitCode: 1,
    json: { error: { code: 'unreadable-file' } },
    message: `${join('no', 'where')} cannot be read. Check the path and the rights.`,
  });
  expect(await run('import', wrong, '--format', 'xml')).toMatchObject({ exitCode: 2 });
  expect(await run('import', wrong, wrong)).toMatchObject({ exitCode: 2 });
  expect(await run('import')).toMatchObject({ exitCode: 2 });
});

test('R1: search and show are look-ups, also for nobody; nothing is looked up where the text cannot be read', async () => {
  const { run, file, lookups } = desk();
  await run('import', file('c', extract), file('p', phones));
  expect((await run('search', 'Lund', 'anna', '--born', '12-03-1961')).json).toEqual([
    { cpr: cprs.anna, name: 'Anna Sofie Lund Ågård-Møller', birthDate: '1961-03-12' },
  ]);
  expect((await run('search', '21 12 34 56')).json).toMatchObject([{ cpr: cprs.anna }]);
  expect((await run('search', 'Ingen Kendt 010170')).json).toEqual([]);
  expect(await run('search', 'Anna Lund')).toMatchObject({ exitCode: 2, json: { error: { code: 'need-birth-date' } } });
  expect((await run('show', '720361-1232')).json).toMatchObject({
    cpr: cprs.anna,
    phones: [{ number: '+4521123456' }],
  });
  expect(await run('show', '6101010000')).toMatchObject({ exitCode: 1, json: { error: { code: 'unknown-number' } } });
  expect(lookups.map(({ kind, hits }) => `${kind} ${hits}`)).toEqual([
    'search 1',
    'search 1',
    'search 0',
    'show 1',
    'show 0',
  ]);
});

test('register show: the record of a replaced number, without redirect', async () => {
  const { run, file } = desk();
  await run('import', file('c', extract));
  expect((await run('show', cprs.replaced)).json).toMatchObject({
    cpr: cprs.replaced,
    replacedBy: cprs.anna,
    status: '60',
    name: { given: 'Anna Sofie', middle: null, surname: 'Lund' },
    address: null,
    recordsByType: { '001': 1, '008': 1 },
  });
  expect((await run('show', cprs.anna)).json).toMatchObject({
    formerNumbers: [cprs.replaced],
    formerCivilStatuses: [{ code: 'U', from: '1961-03-12', to: '1988-05-21' }],
    children: [cprs.ditte, cprs.carl],
    parents: [
      { cpr: cprs.dead, name: null, birthDate: null },
      { cpr: null, name: 'Svensson,Sven Åke', birthDate: '1930-02-03' },
    ],
    citizenship: { countryCode: '5100', country: 'Danmark', from: '1961-03-12' },
  });
});

test('R35: in production person numbers come by standard input only', async () => {
  const { run, file } = desk({ numbersByInputOnly: true });
  await run('import', file('c', extract));
  expect(await run('show', cprs.anna)).toMatchObject({ exitCode: 2 });
  expect(await run('search', cprs.anna)).toMatchObject({ exitCode: 2 });
  expect(await run('show', '-')).toMatchObject({ exitCode: 0, json: { cpr: cprs.anna } });
  expect(await run('search', '-')).toMatchObject({ exitCode: 0, json: [{ cpr: cprs.anna }] });
});

test('register: without a register every command says what to do', async () => {
  const { run } = desk();
  for (const args of [['stats'], ['search', cprs.anna], ['show', cprs.anna]]) {
    expect(await run(...args)).toMatchObject({
      exitCode: 1,
      json: { error: { code: 'missing' } },
      message: expect.stringContaining('Import'),
    });
  }
  for (const args of [[], ['bogus'], ['stats', 'x'], ['show'], ['show', '12'], ['stats', '--nothing']]) {
    expect(await run(...args)).toMatchObject({ exitCode: 2 });
  }
});
