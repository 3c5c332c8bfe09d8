import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Lines of a file in `resources/practice`, without comments and empty ones; the folder is found upwards from this module: it
 * lies at another depth in the sources than in the built bundle.
 */
export function resourceLines(file: string): readonly string[] {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const path = join(folder, 'resources', 'practice', file);
    if (existsSync(path)) {
      const lines = readFileSync(path, 'utf8').split(/\r?\n/);
      return lines.filter((line) => line !== '' && !line.startsWith('#'));
    }
    if (dirname(folder) === folder) throw new Error(`resources/practice/${file} is missing from this installation`);
  }
}
