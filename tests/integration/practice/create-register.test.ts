import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { files } from '../../../src/main/data-dir.ts';
import { createPracticeRegister, PracticeRegisterError } from '../../../src/main/practice/create-register.ts';
import { openPracticeWorld } from '../../../src/main/practice/world.ts';
import { openRegister } from '../../../src/main/register/open-register.ts';
import { freshFolder, keyring, now } from './fresh-folder.ts';

const make = (dataDir: string, persons = 500, seed = 1) =>
  createPracticeRegister({ dataDir, keyring, persons, seed, now });

test('2,000 persons are made and imported and none of their records rejected', async () => {
  const dataDir = freshFolder();
  const summary = await make(dataDir, 2000);
  expect(summary.persons).toBe(2000);
  const register = openRegister(files(dataDir).register, keyring);
  expect(register.stats()).toMatchObject({
    persons: 2000,
    rejected: 0,
    producedOn: '2026-11-22',
    taskNumber: '999001',
  });
  register.close();
});

test('progress runs from 0 to 1 and names its steps', async () => {
  const heard: (readonly [string, number])[] = [];
  await createPracticeRegister({
    dataDir: freshFolder(),
    keyring,
    persons: 800,
    seed: 2,
    now,
    onProgress: (step, fraction) => heard.push([step, fraction]),
  });
  expect([...new Set(heard.map(([step]) => step))]).toEqual(['population', 'register', 'done']);
  expect(heard.every(([, fraction], index) => fraction >= (heard[index - 1]?.[1] ?? 0))).toBe(true);
  expect(heard.at(-1)).toEqual(['done', 1]);
});

test('where a register is, none is made and nothing is touched', async () => {
  const dataDir = freshFolder();
  writeFileSync(files(dataDir).register, 'somebody else’s');
  const failure = await make(dataDir).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(PracticeRegisterError);
  expect(failure).toMatchObject({ code: 'register-exists' });
  expect(readFileSync(files(dataDir).register, 'utf8')).toBe('somebody else’s');
  expect(readdirSync(dataDir)).toEqual(['register.db']);
});

test('a failure in the middle leaves nothing half-made, and the next try begins anew', async () => {
  const dataDir = freshFolder();
  const progress = vi.fn((_step: string, fraction: number) => {
    if (fraction > 0.3) throw new Error('the power failed');
  });
  await expect(
    createPracticeRegister({ dataDir, keyring, persons: 800, seed: 3, now, onProgress: progress }),
  ).rejects.toThrow('the power failed');
  expect(readdirSync(dataDir)).toEqual([]);
  expect((await make(dataDir)).persons).toBe(500);
});

test.each([
  ['while citizens are made', 0.4],
  ['between the two files', 0.9],
])('killed %s, it leaves no register, and the next start makes one and clears up', async (_when, fraction) => {
  const dataDir = freshFolder();
  const script = fileURLToPath(new URL('./create-and-die.ts', import.meta.url));
  const died = spawnSync(process.execPath, [script, dataDir, String(fraction)], { encoding: 'utf8' });
  expect([died.signal, died.stderr]).toEqual(['SIGKILL', '']);
  expect(existsSync(files(dataDir).register)).toBe(false);
  await make(dataDir, 300);
  expect(
    readdirSync(dataDir)
      .filter((name) => !name.endsWith('.lock'))
      .sort(),
  ).toEqual(['practice.db', 'register.db']);
});

test('a world left over from a creation that was killed is replaced with the new register’s', async () => {
  const dataDir = freshFolder();
  await make(dataDir, 400, 1);
  const world = openPracticeWorld(files(dataDir).practice, keyring);
  const before = world.labelled();
  world.close();
  const left = join(dataDir, 'register.db');
  rmSync(left);
  await make(dataDir, 400, 2);
  const after = openPracticeWorld(files(dataDir).practice, keyring);
  expect(after.labelled()).not.toEqual(before);
  expect(after.citizen(before[0]?.cpr ?? '')).toBeNull();
  after.close();
});

test('two that start at once make one register, and its own world', async () => {
  const dataDir = freshFolder();
  const made = await Promise.allSettled([make(dataDir, 400, 1), make(dataDir, 400, 2)]);
  expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(existsSync(files(dataDir).register)).toBe(true);
  const register = openRegister(files(dataDir).register, keyring);
  const world = openPracticeWorld(files(dataDir).practice, keyring);
  for (const { cpr } of world.labelled()) expect(register.currentNumber(cpr)).not.toBeNull();
  register.close();
  world.close();
  expect(readdirSync(dataDir).filter((name) => name.includes('tmp') || name.includes('new'))).toEqual([]);
});
