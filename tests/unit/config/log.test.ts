import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openLog } from '../../../src/main/log.ts';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'pin-desk-log-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

test('the folder of the log is made, and its lines are appended', () => {
  const file = join(folder(), 'new', 'log');
  openLog(file).bug('r1', 'case.search', new TypeError('x'));
  openLog(file).bug('r2', 'case.search', new TypeError('x'));
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  expect(lines.map((line) => (JSON.parse(line) as { reference: string }).reference)).toEqual(['r1', 'r2']);
});

test('a log that cannot be opened stops nothing', () => {
  const file = join(folder(), 'file');
  writeFileSync(file, '');
  expect(() => openLog(join(file, 'log')).bug('r1', 'case.search', new TypeError('x'))).not.toThrow();
});
