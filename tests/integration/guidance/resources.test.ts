import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { loadGuidance } from '../../../src/main/guidance/load.ts';
import { resourceFolder } from '../../../src/main/resource-folder.ts';

const run = promisify(execFile);
const script = join(resourceFolder(), '..', 'scripts', 'check-resources.mjs');
const shipped = loadGuidance().guidance;

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pin-desk-resources-'));
  const made = folder;
  onTestFinished(() => rmSync(made, { recursive: true, force: true, maxRetries: 5 }));
  for (const part of ['guides', 'guidance', 'phone', 'training'])
    cpSync(join(resourceFolder(), part), join(folder, part), { recursive: true });
});

/** Exchanges one piece of text, which has to be there. */
function edit(file: string, from: string, to: string): void {
  const path = join(folder, ...file.split('/'));
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  writeFileSync(path, text.replace(from, to));
}

/** What the check before a build and in lint says, and how it ends. */
async function check(): Promise<{ readonly code: number; readonly said: string }> {
  try {
    const { stderr } = await run(process.execPath, [script, folder]);
    return { code: 0, said: stderr };
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string };
    return { code, said: stderr };
  }
}

const broken = [
  ['a missing step', 'guides/way-4.json', '"open-app"', '"open-up"', 'starts.0.steps.0'],
  ['an unknown key', 'guides/way-1.json', '"summary":', '"sumary":', 'sumary'],
  ['a duplicate id', 'guides/way-6.json', '"id": "enable"', '"id": "face-id"', 'steps.4.id'],
  ['a broken reference', 'guides/way-3.json', '"screen": "browser-log-in"', '"screen": "browser"', 'steps.0.screen'],
  ['a wrong language', 'guides/way-5.json', '"en":', '"sv":', 'title.sv'],
  ['no JSON', 'guidance/triage.json', '{', '', 'the file'],
] as const;

describe('resources', () => {
  test('those shipped pass the check of build and lint', async () => {
    expect(await check()).toEqual({ code: 0, said: '' });
  });

  test.each(broken)('%s is refused before a build, naming file and key', async (_what, file, from, to, key) => {
    edit(file, from, to);
    const { code, said } = await check();
    expect(code).toBe(1);
    expect(said).toContain(`resources/${file}: ${key}: `);
  });

  test.each(broken)(
    '%s: the console starts with the built-in ones, and says what is wrong',
    (_what, file, from, to, key) => {
      edit(file, from, to);
      const { guidance, problems } = loadGuidance(folder);
      expect(problems.map((problem) => [problem.file, problem.key || 'the file'])).toContainEqual([file, key]);
      expect(guidance).toEqual(shipped);
    },
  );

  test('a file that is gone is as good as a wrong one', () => {
    rmSync(join(folder, 'phone', 'screens.json'));
    const { guidance, problems } = loadGuidance(folder);
    expect(problems).toContainEqual({ file: 'phone/screens.json', key: '', problem: 'is missing' });
    expect(guidance).toEqual(shipped);
  });

  test('an edit that is right is what the console says from its next start on', () => {
    edit('guides/way-6.json', 'Slå “Godkend med Face ID”', 'Slå nu “Godkend med Face ID”');
    const { guidance, problems } = loadGuidance(folder);
    expect(problems).toEqual([]);
    expect(guidance.ways[5]?.steps.at(-1)?.text.da).toMatch(/^Slå nu/);
  });
});
