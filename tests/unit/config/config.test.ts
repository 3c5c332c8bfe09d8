import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { configSentence } from '../../../src/main/cli/config-sentences.ts';
import { machineConfigPath, parseConfig, readConfig, workstationOf } from '../../../src/main/config.ts';
import type { ConfigProblem } from '../../../src/main/config-problem.ts';
import { configReasons } from '../../../src/shared/start-failure.ts';

const production = {
  mode: 'production',
  workstation: 'support-17',
  singleWorkstation: true,
  sms: { transport: 'http', url: 'https://sms.example/send' },
  notices: { transport: 'smtp', url: 'smtps://mail.example', from: 'mitid@support.example' },
  mitid: { url: 'https://mitid.example' },
};
const problemOf = (value: unknown): ConfigProblem | null => {
  const result = parseConfig(JSON.stringify(value));
  return result.ok ? null : result.problem;
};
const without = (...path: readonly string[]) => {
  const copy = structuredClone(production) as Record<string, unknown>;
  const last = path.at(-1) ?? '';
  const holder = path.slice(0, -1).reduce((of, key) => of[key] as Record<string, unknown>, copy);
  delete holder[last];
  return copy;
};

function writeFolder(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

test('practice can ask for the age limits of production', () => {
  const asked = { mode: 'practice', ageLimits: true };
  expect(parseConfig(JSON.stringify(asked))).toEqual({ ok: true, config: asked });
  expect(problemOf({ ...asked, ageLimits: 'yes' })).toEqual({ key: 'ageLimits', reason: 'age-limits', missing: false });
});

test('a whole configuration is taken', () => {
  expect(parseConfig(JSON.stringify(production))).toEqual({ ok: true, config: production });
  expect(parseConfig('{"mode":"practice"}')).toEqual({ ok: true, config: { mode: 'practice' } });
});

describe('what is wrong is named by its key, with what belongs there', () => {
  const keys = [
    [['workstation'], 'workstation'],
    [['singleWorkstation'], 'single-workstation'],
    [['sms'], 'section'],
    [['sms', 'transport'], 'sms-transport'],
    [['sms', 'url'], 'address'],
    [['notices'], 'section'],
    [['notices', 'transport'], 'notices-transport'],
    [['notices', 'url'], 'mail-server'],
    [['notices', 'from'], 'mail-address'],
    [['mitid'], 'section'],
    [['mitid', 'url'], 'address'],
    [['mode'], 'mode'],
  ] as const;

  test.each(keys.map(([path, reason]) => [path.join('.'), path, reason] as const))(
    'missing: %s',
    (key, path, reason) => {
      expect(problemOf(without(...path))).toEqual({ key, reason, missing: true });
    },
  );

  test.each([
    ['extra', { ...production, extra: 1 }],
    ['sms.password', { ...production, sms: { ...production.sms, password: 'x' } }],
    ['mitid.token', { ...production, mitid: { ...production.mitid, token: 'x' } }],
    ['sms', { mode: 'practice', sms: {} }],
  ])('unknown: %s', (key, value) => {
    expect(problemOf(value)).toEqual({ key, reason: 'no-such-key', missing: false });
  });

  test.each([
    ['mode', 'mode', { ...production, mode: 'test' }],
    ['workstation', 'workstation', { ...production, workstation: 'two words' }],
    ['workstation', 'workstation', { ...production, workstation: '' }],
    ['workstation', 'workstation', { mode: 'practice', workstation: 4 }],
    ['singleWorkstation', 'single-workstation', { ...production, singleWorkstation: false }],
    ['singleWorkstation', 'single-workstation', { ...production, singleWorkstation: 'true' }],
    ['sms', 'section', { ...production, sms: 'http' }],
    ['sms.transport', 'sms-transport', { ...production, sms: { ...production.sms, transport: 'fax' } }],
    ['sms.url', 'address', { ...production, sms: { ...production.sms, url: 'sms' } }],
    ['notices.url', 'mail-server', { ...production, notices: { ...production.notices, url: 'https://mail.example' } }],
    ['notices.from', 'mail-address', { ...production, notices: { ...production.notices, from: 'support' } }],
    ['mitid.url', 'address', { ...production, mitid: { url: 5 } }],
  ])('wrong: %s', (key, reason, value) => {
    expect(problemOf(value)).toEqual({ key, reason, missing: false });
  });

  test.each(configReasons)('%s is one English sentence of our own, with what to do', (reason) => {
    expect(configSentence({ key: 'sms.url', reason, missing: false })).toMatch(/^sms\.url: \p{Ll}.+\.$/u);
  });

  test('R0: the sentence says what a local ledger means', () => {
    expect(configSentence({ key: 'singleWorkstation', reason: 'single-workstation', missing: true })).toBe(
      'singleWorkstation is missing; it has to be true: this version keeps its ledger on one workstation (R0).',
    );
  });

  test.each(['', '{', 'null', '[]', '3', '"production"'])('%j is no configuration', (text) => {
    const result = parseConfig(text);
    expect(result.ok).toBe(false);
  });

  test('an address cannot carry the prototype', () => {
    const result = parseConfig('{"mode":"practice","__proto__":{"workstation":"x"}}');
    expect(result.ok ? result.config.workstation : undefined).toBeUndefined();
  });

  test('any JSON at all is a configuration or a key with a reason', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const result = parseConfig(text);
        if (!result.ok) expect(result.problem.key).not.toBe('');
      }),
    );
  });
});

describe('where it is read from', () => {
  function fileWith(text: string): string {
    const folder = mkdtempSync(join(tmpdir(), 'config-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const path = join(folder, 'config.json');
    writeFileSync(path, text);
    return path;
  }

  test('the file that PIN_DESK_CONFIG names', () => {
    const path = fileWith(JSON.stringify(production));
    expect(readConfig({ PIN_DESK_CONFIG: path }, 'linux')).toMatchObject({ ok: true, config: { mode: 'production' } });
  });

  test('a named file that is not there is an error, never practice mode', () => {
    const path = join(tmpdir(), 'no-such-folder', 'config.json');
    expect(readConfig({ PIN_DESK_CONFIG: path }, 'linux')).toEqual({
      ok: false,
      problem: { key: 'PIN_DESK_CONFIG', reason: 'unreadable', missing: false },
    });
  });

  test('an empty PIN_DESK_CONFIG does not hide the machine-wide file', () => {
    const machine = mkdtempSync(join(tmpdir(), 'machine-'));
    onTestFinished(() => rmSync(machine, { recursive: true }));
    const installed = machineConfigPath('win32', { ProgramData: machine });
    writeFolder(installed, JSON.stringify(production));
    expect(readConfig({ PIN_DESK_CONFIG: '', ProgramData: machine }, 'win32')).toMatchObject({
      config: { mode: 'production' },
    });
  });

  test('a machine-wide file that cannot be read is an error that names it', () => {
    const machine = mkdtempSync(join(tmpdir(), 'machine-'));
    onTestFinished(() => rmSync(machine, { recursive: true }));
    const path = machineConfigPath('win32', { ProgramData: machine });
    // A folder where the file should be.
    writeFolder(join(path, 'inside'), '');
    const result = readConfig({ ProgramData: machine }, 'win32');
    expect(result).toEqual({ ok: false, problem: { key: path, reason: 'unreadable', missing: false } });
  });

  test.each([
    ['darwin', '/Library/Application Support/PIN Desk/config.json'],
    ['linux', '/etc/pin-desk/config.json'],
  ] as const)('%s', (platform, path) => {
    expect(machineConfigPath(platform, {})).toBe(path);
  });

  test('the workstation is named in the file, else after the machine', () => {
    expect(workstationOf({ mode: 'practice', workstation: 'desk-4' })).toBe('desk-4');
    expect(workstationOf({ mode: 'practice' }).length).toBeGreaterThan(0);
  });
});
