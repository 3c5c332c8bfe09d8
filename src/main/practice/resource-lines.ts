import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Lines of a file in `resources/practice`, without comments; found upwards, as sources and the built bundle lie at other depths. */
export function resourceLines(file: string): readonly string[] {
  let folder = import.meta.dirname;
  for (;;) {
    const path = join(folder, 'resources', 'practice', file);
    if (existsSync(path)) {
      const lines = readFileSync(path, 'utf8').split('\n');
      return lines.map((line) => line.replace(/\r$/, '')).filter((line) => line !== '' && !line.startsWith('#'));
    }
    if (dirname(folder) === folder) throw new Error(`resources/practice/${file} is missing from this installation`);
    folder = dirname(folder);
  }
}
