import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  return { ...real, open: vi.fn(real.open) };
});
const files = await import('node:fs/promises');
const { saveFile } = await import('../../../src/main/take-away/save-file.ts');

const failure = (code: string) => Object.assign(new Error(code), { code });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'downloads-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

describe('a file that is saved', () => {
  test('is whole, under its own name', async () => {
    expect(await saveFile(folder, 'guide', '.txt', 'æøå')).toEqual({ ok: true, file: 'guide.txt' });
    expect(readFileSync(join(folder, 'guide.txt'), 'utf8')).toBe('æøå');
  });

  test('never goes over another one: a number is added', async () => {
    writeFileSync(join(folder, 'guide.pdf'), 'mine');
    writeFileSync(join(folder, 'guide (2).pdf'), 'mine too');
    expect(await saveFile(folder, 'guide', '.pdf', 'new')).toEqual({ ok: true, file: 'guide (3).pdf' });
    expect(readFileSync(join(folder, 'guide.pdf'), 'utf8')).toBe('mine');
    expect(readFileSync(join(folder, 'guide (2).pdf'), 'utf8')).toBe('mine too');
  });

  test('keeps apart what is saved side by side', async () => {
    const saved = await Promise.all(['a', 'b', 'c'].map((text) => saveFile(folder, 'guide', '.txt', text)));
    const names = saved.map((one) => (one.ok ? one.file : one.problem));
    expect(new Set(names).size).toBe(3);
    expect(
      readdirSync(folder)
        .map((name) => readFileSync(join(folder, name), 'utf8'))
        .sort(),
    ).toEqual(['a', 'b', 'c']);
  });
});

describe('a folder that does not take it', () => {
  test('is not there', async () => {
    expect(await saveFile(join(folder, 'gone'), 'guide', '.txt', '')).toEqual({ ok: false, problem: 'missing' });
    expect(existsSync(join(folder, 'gone'))).toBe(false);
  });

  test('is a file', async () => {
    writeFileSync(join(folder, 'file'), '');
    expect(await saveFile(join(folder, 'file'), 'guide', '.txt', '')).toEqual({ ok: false, problem: 'missing' });
  });

  // As the system would say it: root may write anywhere, and no test fills a disk.
  test.each([
    ['EACCES', 'read-only'],
    ['EPERM', 'read-only'],
    ['EROFS', 'read-only'],
    ['ENOSPC', 'full'],
    ['EDQUOT', 'full'],
    ['EIO', 'failed'],
  ])('answers %s: %s', async (code, problem) => {
    vi.mocked(files.open).mockRejectedValueOnce(failure(code));
    expect(await saveFile(folder, 'guide', '.txt', 'x')).toEqual({ ok: false, problem });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is full in the middle: no half of a file stays behind', async () => {
    const path = join(folder, 'guide.pdf');
    const handle = await files.open(path, 'wx');
    vi.spyOn(handle, 'sync').mockRejectedValue(failure('ENOSPC'));
    vi.mocked(files.open).mockResolvedValueOnce(handle);
    expect(await saveFile(folder, 'guide', '.pdf', 'half')).toEqual({ ok: false, problem: 'full' });
    expect(readdirSync(folder)).toEqual([]);
  });
});
