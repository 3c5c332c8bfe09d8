import { open, unlink } from 'node:fs/promises';
import { join } from 'node:path';

export type SaveProblem = 'missing' | 'read-only' | 'full' | 'failed';
export type SaveOutcome =
  | { readonly ok: true; readonly file: string }
  | { readonly ok: false; readonly problem: SaveProblem };

const problems: Readonly<Record<string, SaveProblem>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EROFS: 'read-only',
  ENOSPC: 'full',
  EDQUOT: 'full',
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** So many files of one name are a folder that nobody tidies. */
const mostOfOneName = 1000;

/**
 * Writes a new file and never over another one: where the name is taken, a number is added. What could not be written whole
 * is taken away again.
 * @param name without the ending. @param ending with its dot.
 * @returns the base name.
 */
export async function saveFile(
  folder: string,
  name: string,
  ending: string,
  bytes: Uint8Array | string,
): Promise<SaveOutcome> {
  for (let number = 1; number <= mostOfOneName; number += 1) {
    const file = `${name}${number === 1 ? '' : ` (${number})`}${ending}`;
    const path = join(folder, file);
    let made = false;
    try {
      const handle = await open(path, 'wx');
      made = true;
      try {
        await handle.writeFile(bytes);
        // A disk that is full may say so only now.
        await handle.sync();
      } finally {
        await handle.close();
      }
      return { ok: true, file };
    } catch (error) {
      if (made) await unlink(path).catch(() => undefined);
      if (codeOf(error) !== 'EEXIST') return { ok: false, problem: problems[codeOf(error)] ?? 'failed' };
    }
  }
  return { ok: false, problem: 'failed' };
}
