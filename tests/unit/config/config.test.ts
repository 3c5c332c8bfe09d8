import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { machineConfigPath, parseConfig, readConfig, workstationOf } from '../../../src/main/config.ts';

const production = {
  mode: 'production',
  workstation: 'support-17',
  singleWorkstation: true,
  sms: { transport: 'http', url: 'https://sms.example/send' },
  notices: { transport: 'smtp', url: 'smtps://mail.example', from: 'mitid@support.example' },
  mitid: { url: 'https://mitid.example' },
};
const sentenceOf = (value: unknown): string => {
  const result = parseConfig(JSON.stringify(value));
  return result.ok ? 'accepted' : result.sentence;
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

test('a whole configuration is taken', () => {
  expect(parseConfig(JSON.stringify(production))).toEqual({ ok: true, config: production });
  expect(parseConfig('{"mode":"practice"}')).toEqual({ ok: true, config: { mode: 'practice' } });
});

describe('what is wrong is one sentence that names the key', () => {
  const keys = [
    ['workstation'],
    ['singleWorkstation'],
    ['sms'],
    ['sms', 'transport'],
    ['sms', 'url'],
    ['notices'],
    ['notices', 'transport'],
    ['notices', 'url'],
    ['notices', 'from'],
    ['mitid'],
    ['mitid', 'url'],
    ['mode'],
  ];

  test.each(keys.map((path) => [path.join('.'), path] as const))('missing: %s', (name, path) => {
    expect(sentenceOf(without(...path))).toMatch(new RegExp(`^${name.replace('.', '\\.')}: .+\\.$`));
  });

  test.each([
    ['extra', { ...production, extra: 1 }],
    ['sms.password', { ...production, sms: { ...production.sms, password: 'x' } }],
    ['mitid.token', { ...production, mitid: { ...production.mitid, token: 'x' } }],
    ['sms', { mode: 'practice', sms: {} }],
  ])('unknown: %s', (name, value) => {
    expect(sentenceOf(value)).toBe(`${name}: there is no such key.`);
  });

  test.each([
    ['mode', { ...production, mode: 'test' }],
    ['workstation', { ...production, workstation: 'two words' }],
    ['workstation', { ...production, workstation: '' }],
    ['singleWorkstation', { ...production, singleWorkstation: false }],
    ['singleWorkstation', { ...production, singleWorkstation: 'true' }],
    ['sms.transport', { ...production, sms: { ...production.sms, transport: 'fax' } }],
    ['sms.url', { ...production, sms: { ...production.sms, url: 'sms' } }],
    ['mitid.url', { ...production, mitid: { url: 5 } }],
  ])('wrong: %s', (name, value) => {
    expect(sentenceOf(value).startsWith(`${name}: `)).toBe(true);
  });

  test('R0: the sentence says what a local ledger means', () => {
    expect(sentenceOf(without('singleWorkstation'))).toMatch(/one workstation \(R0\)\.$/);
  });

  test('the key is named once', () => {
    expect(sentenceOf({ ...production, mode: 'test' })).toBe('mode: has to be practice or production.');
  });

  test.each(['', '{', 'null', '[]', '3', '"production"'])('%j is no configuration', (text) => {
    const result = parseConfig(text);
    expect(result.ok).toBe(false);
  });

  test('an address cannot carry the prototype', () => {
    const result = parseConfig('{"mode":"practice","__proto__":{"workstation":"x"}}');
    expect(result.ok ? result.config.workstation : undefined).toBeUndefined();
  });

  test('any JSON at all is a configuration or a sentence', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const result = parseConfig(text);
        if (!result.ok) expect(result.sentence).toMatch(/\.$/);
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
      sentence: 'PIN_DESK_CONFIG: the file cannot be read.',
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
    expect(result.ok ? '' : result.sentence).toBe(`${path}: the file cannot be read.`);
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
