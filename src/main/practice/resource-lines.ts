import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resourceFolder } from '../resource-folder.ts';

/** Lines of a file in `resources/practice`, without comments and empty ones. */
export function resourceLines(file: string): readonly string[] {
  const lines = readFileSync(join(resourceFolder(), 'practice', file), 'utf8').split(/\r?\n/);
  return lines.filter((line) => line !== '' && !line.startsWith('#'));
}
