import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { practiceCommand } from '../../../src/main/cli/practice-commands.ts';
import { ConfigError } from '../../../src/main/config-problem.ts';
import type { ListedCitizen } from '../../../src/main/practice/citizens.ts';
import { situations } from '../../../src/main/practice/situations.ts';
import { freshFolder, keyring, now } from './fresh-folder.ts';

const context = (dataDir: string, env: NodeJS.ProcessEnv = {}) => ({
  dataDir,
  env,
  now: () => now,
  keyring: async () => keyring,
  ledger: () => Promise.reject(new Error('no ledger here')),
  close: () => {},
  stdin: async () => '',
  say: () => {},
});

test('practice create makes as many as asked for, from arguments or the environment, and only once', async () => {
  const dataDir = freshFolder();
  const env = { PIN_DESK_PRACTICE_PERSONS: '300', PIN_DESK_PRACTICE_SEED: '7' };
  const made = await practiceCommand(context(dataDir, env), ['create']);
  expect(made).toMatchObject({ exitCode: 0, json: { persons: 300, seed: 7 } });
  const again = await practiceCommand(context(dataDir), ['create', '--persons', '200']);
  expect(again).toMatchObject({ exitCode: 1, json: { error: { code: 'register-exists' } } });
});

test('a size that is none makes no register', async () => {
  const dataDir = freshFolder();
  const env = { PIN_DESK_PRACTICE_PERSONS: 'two thousand' };
  await expect(async () => practiceCommand(context(dataDir, env), ['create', '--seed', '2'])).rejects.toThrow(
    ConfigError,
  );
  expect(readdirSync(dataDir)).toEqual([]);
});

test('practice citizens finds whom nobody was planted as: several apps, a number of Greenland or of the Faroes', async () => {
  const dataDir = freshFolder();
  await practiceCommand(context(dataDir), ['create', '--persons', '2000', '--seed', '1']);
  const find = async (situation: string, ...more: string[]) =>
    (await practiceCommand(context(dataDir), ['citizens', '--situation', situation, ...more]))
      .json as readonly ListedCitizen[];
  const several = await find('several-apps');
  expect(several.length).toBeGreaterThan(10);
  for (const { apps } of several) {
    expect(apps.length).toBeGreaterThan(1);
    // The caller chooses by name (R24).
    expect(new Set(apps.map(({ name }) => name)).size).toBe(apps.length);
  }
  for (const [situation, prefix] of [
    ['greenlandic-number', '+299'],
    ['faroese-number', '+298'],
  ] as const) {
    const found = await find(situation, '--limit', '2');
    expect(found).toHaveLength(2);
    expect(found.every(({ phone, apps }) => phone?.startsWith(prefix) && apps.length > 0)).toBe(true);
  }
});

test('practice create --as-extract writes three files beside the register they are of, and again where there is one', async () => {
  const folder = freshFolder();
  const file = join(folder, 'D261122.L999001');
  const made = await practiceCommand(context(folder), ['create', '--persons', '100', '--as-extract', file]);
  expect(made.exitCode).toBe(0);
  expect(readdirSync(folder).sort()).toEqual([
    'D261122.L999001',
    'D261122.L999001.documents.csv',
    'D261122.L999001.phones.csv',
    'practice.db',
    'register.db',
  ]);
  const before = readFileSync(join(folder, 'register.db'));
  const again = await practiceCommand(context(folder), ['create', '--persons', '100', '--as-extract', file]);
  expect(again.exitCode).toBe(0);
  expect(readFileSync(join(folder, 'register.db'))).toEqual(before);
});

test.each([
  ['create', '--persons', '0'],
  ['create', '--persons', 'many'],
  ['create', '--seed', '-1'],
  ['citizens', '--situation', 'rich'],
  ['citizens', '--limit', '0'],
  ['answers'],
  ['answers', '123'],
  ['people'],
])('practice %s %s %s is wrong usage', async (...args) => {
  await expect(async () => practiceCommand(context(freshFolder()), args)).rejects.toThrow();
});

test('practice citizens lists exactly what the handles promise', async () => {
  const dataDir = freshFolder();
  await practiceCommand(context(dataDir), ['create', '--persons', '2000', '--seed', '3']);
  const list = async (...args: string[]) =>
    (await practiceCommand(context(dataDir), ['citizens', ...args])).json as readonly ListedCitizen[];
  const all = await list();
  expect(new Set(all.map(({ situation }) => situation))).toEqual(new Set(situations));
  expect(await list('--situation', 'genuine', '--limit', '3')).toHaveLength(3);
  for (const citizen of all) {
    expect(Object.keys(citizen).sort()).toEqual(['apps', 'cpr', 'documents', 'phone', 'situation']);
    expect(citizen.cpr).toMatch(/^\d{10}$/);
    expect(citizen.phone === null || /^\+\d{8,14}$/.test(citizen.phone)).toBe(true);
    for (const document of citizen.documents) {
      expect(Object.keys(document).sort()).toEqual(['expires', 'kind', 'number', 'status']);
    }
    for (const app of citizen.apps) expect(Object.keys(app).sort()).toEqual(['name', 'state']);
  }
  const of = (situation: string) => all.filter((citizen) => citizen.situation === situation);
  expect(of('no-phone').every(({ phone }) => phone === null)).toBe(true);
  expect(of('no-app').every(({ apps }) => apps.length === 0)).toBe(true);
  expect(of('expired-document').every(({ documents }) => documents.every(({ status }) => status === 'expired'))).toBe(
    true,
  );
  expect(of('lost-document').every(({ documents }) => documents.every(({ status }) => status === 'lost'))).toBe(true);
  expect(of('replaced-number').every(({ documents }) => documents.some(({ status }) => status === 'valid'))).toBe(true);
  expect(of('genuine').every(({ apps, phone }) => apps.length === 1 && phone?.startsWith('+45'))).toBe(true);
});

test('practice answers refuses a number that could be a real person’s', async () => {
  const answered = await practiceCommand(context(freshFolder()), ['answers', '010190-0001']);
  expect(answered).toMatchObject({ exitCode: 1, json: { error: { code: 'not-practice-data' } } });
});
