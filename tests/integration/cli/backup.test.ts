import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { backupCommand, restoreCommand } from '../../../src/main/cli/backup-commands.ts';
import { createCliContext } from '../../../src/main/cli/cli-context.ts';
import type { CliContext } from '../../../src/main/cli/command.ts';
import { ledgerCommand } from '../../../src/main/cli/ledger-commands.ts';
import { finishRestore, stageRestore } from '../../../src/main/storage/restore.ts';
import { StoreError } from '../../../src/main/storage/store-error.ts';

let folder: string;
let backup: string;

const open = (): CliContext => {
  const context = createCliContext(join(folder, 'data'), {});
  onTestFinished(() => context.close());
  return context;
};

const write = async (context: CliContext, events: number) => {
  const ledger = await context.ledger(true);
  for (let index = 0; index < events; index += 1) {
    await ledger.commit({
      stream: 'case',
      at: 1000 + index,
      agent: null,
      decide: () => ({ events: [{ type: 'noted', payload: { index } }], value: null }),
    });
  }
  await ledger.anchor();
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pin-desk-backup-'));
  backup = join(folder, 'copy.pindesk');
  const made = folder;
  return () => rmSync(made, { recursive: true, force: true });
});

test('R32: a backup brings back what was there, says so in the ledger, and keeps what it replaced', async () => {
  const first = open();
  await write(first, 3);
  expect((await backupCommand(first, [backup])).exitCode).toBe(0);
  await write(first, 2);
  first.close();
  const result = await restoreCommand(open(), [backup]);
  expect(result).toMatchObject({ exitCode: 0, json: { events: 3, eventsBefore: 5 } });
  const after = open();
  const ledger = await after.ledger();
  expect((await ledger.page({ limit: 1 }))[0]).toMatchObject({ type: 'ledger.restored', payload: { eventsBefore: 5 } });
  expect(await ledger.verify()).toMatchObject({ intact: true, events: 4 });
  const replaced = readdirSync(join(folder, 'data')).find((name) => name.startsWith('replaced-'));
  expect(existsSync(join(folder, 'data', replaced ?? '', 'ledger.db'))).toBe(true);
});

test('a backup takes the place of no file, unless it is told to', async () => {
  const context = open();
  await write(context, 1);
  writeFileSync(backup, 'the only good copy');
  expect(await backupCommand(context, [backup])).toMatchObject({ exitCode: 1, json: { error: { code: 'exists' } } });
  expect(readFileSync(backup, 'utf8')).toBe('the only good copy');
  expect(await backupCommand(context, [backup, '--force'])).toMatchObject({ exitCode: 0 });
  context.close();
  expect(await restoreCommand(open(), [backup])).toMatchObject({ exitCode: 0, json: { events: 1 } });
});

test.each([
  ['a damaged ledger', (data: string) => writeFileSync(join(data, 'ledger.db'), Buffer.alloc(8192, 7))],
  ['a lost key', (data: string) => rmSync(join(data, 'keys.json'))],
  ['nothing at all', (data: string) => rmSync(data, { recursive: true })],
])('a backup is for this: %s', async (_what, damage) => {
  const first = open();
  await write(first, 3);
  await backupCommand(first, [backup]);
  first.close();
  damage(join(folder, 'data'));
  expect((await restoreCommand(open(), [backup])).exitCode).toBe(0);
  expect(await (await open().ledger()).verify()).toMatchObject({ intact: true, events: 4 });
});

test('a console that is open is not restored under', async () => {
  const first = open();
  await write(first, 1);
  await backupCommand(first, [backup]);
  expect(await restoreCommand(open(), [backup])).toMatchObject({ exitCode: 1, json: { error: { code: 'in-use' } } });
  expect(await (await first.ledger()).verify()).toMatchObject({ intact: true, events: 1 });
});

test('a backup that was cut or changed restores nothing', async () => {
  const first = open();
  await write(first, 1);
  await backupCommand(first, [backup]);
  first.close();
  const bytes = readFileSync(backup);
  for (const bad of [bytes.subarray(0, -1), Buffer.concat([bytes, bytes]), Buffer.from('{}\n'), Buffer.alloc(0)]) {
    writeFileSync(backup, bad);
    expect(await restoreCommand(open(), [backup])).toMatchObject({ json: { error: { code: 'not-a-backup' } } });
  }
  expect(await (await open().ledger()).verify()).toMatchObject({ intact: true, events: 1 });
});

test('a power cut at any moment of a restore: the next start goes on, and nothing is lost', async () => {
  const data = join(folder, 'data');
  const first = open();
  await write(first, 2);
  first.close();
  const names = ['keys.json', 'ledger.db', 'ledger.anchor'] as const;
  const files = names.map((name) => ({ name, bytes: readFileSync(join(data, name)) }));
  await write(open(), 1);
  stageRestore(data, files, { backupOf: '2026-01-01T00:00:00.000Z', eventsBefore: 3, now: 0 });
  // Cut after the first file was put in place.
  const half = `${data}-half`;
  const marker = finishRestore(data);
  expect(marker?.files).toEqual(names);
  copyFileSync(join(data, 'ledger.db'), half);
  expect(finishRestore(data)).toEqual(marker);
  expect(readFileSync(join(data, 'ledger.db'))).toEqual(readFileSync(half));
  expect(existsSync(join(data, marker?.replaced ?? '', 'ledger.db'))).toBe(true);
});

test('without a ledger there is nothing to back up, and the sentence says which file', async () => {
  await expect(backupCommand(open(), [backup])).rejects.toThrow(StoreError);
  expect(existsSync(backup)).toBe(false);
});

test('R32: a ledger whose file is gone while its anchor is there is no new, intact ledger', async () => {
  const context = open();
  await write(context, 2);
  expect(await ledgerCommand(context, ['verify'])).toMatchObject({ exitCode: 0, json: { intact: true, events: 2 } });
  context.close();
  for (const name of readdirSync(join(folder, 'data')))
    if (name.startsWith('ledger.db')) rmSync(join(folder, 'data', name));
  expect(await ledgerCommand(open(), ['verify'])).toMatchObject({ exitCode: 1, json: { intact: false, events: 0 } });
  expect(existsSync(join(folder, 'data', 'ledger.db'))).toBe(false);
});
