import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { UsageError } from '../../../src/main/cli/arguments.ts';
import { createCliContext } from '../../../src/main/cli/cli-context.ts';
import { queueCommand } from '../../../src/main/cli/queue-commands.ts';
import { StoreError } from '../../../src/main/storage/store-error.ts';

async function open(started = true) {
  const folder = mkdtempSync(join(tmpdir(), 'pin-desk-queue-'));
  const context = { ...createCliContext(join(folder, 'data'), {}), now: () => Date.UTC(2026, 10, 23, 8) };
  onTestFinished(() => {
    context.close();
    rmSync(folder, { recursive: true, force: true });
  });
  if (started) await context.ledger(true);
  const write = (name: string, text: string) => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  };
  return { context, folder, write };
}

test("queue import takes today's appointments, names what it could not take, and does nothing a second time", async () => {
  const { context, write } = await open();
  const file = write(
    'day.csv',
    'dato;tid;navn\r\n23-11-2026;09:00;Anna\r\n23-11-2026;hund;Bent\r\n24-11-2026;09:00;Carl\r\n',
  );
  const first = await queueCommand(context, ['import', file]);
  expect(first).toMatchObject({
    exitCode: 0,
    json: { format: 'csv', added: 1, otherDays: 1, problems: [{ line: 3, problem: 'time' }] },
  });
  expect(first.text).toBe(
    'Today: 1 added, 0 changed, 0 cancelled, 0 known already. Other days: 1.\nLine 3 has no time that can be read.',
  );
  expect(await queueCommand(context, ['import', file])).toMatchObject({ json: { added: 0, unchanged: 1 } });
  const stream = await (await context.ledger()).stream('queue:2026-11-23');
  expect(stream.map(({ type, agent }) => [type, agent])).toEqual([
    ['queue.added', null],
    ['queue.imported', null],
  ]);
});

test('queue import says why it takes nothing', async () => {
  const { context, folder, write } = await open();
  const missing = await queueCommand(context, ['import', join(folder, 'none.csv')]);
  expect(missing).toMatchObject({ exitCode: 1, json: { error: { code: 'unreadable' } } });
  const letter = await queueCommand(context, ['import', write('letter.txt', 'Kære Borgerservice')]);
  expect(letter).toMatchObject({ exitCode: 1, json: { error: { code: 'file-format' } } });
  expect(letter.message).toMatch(/Export it as CSV or iCalendar/);
  const big = await queueCommand(context, ['import', write('big.csv', `date\n${' '.repeat(4 * 1024 * 1024)}`)]);
  expect(big).toMatchObject({ exitCode: 1, json: { error: { code: 'file-too-big' } } });
  expect(() => queueCommand(context, ['export'])).toThrow(UsageError);
  await expect(async () => queueCommand(context, ['import'])).rejects.toThrow(UsageError);
});

test('queue import makes no ledger where there is no console yet', async () => {
  const { context, write } = await open(false);
  const file = write('day.csv', 'date\n2026-11-23\n');
  await expect(async () => queueCommand(context, ['import', file])).rejects.toThrow(StoreError);
});
