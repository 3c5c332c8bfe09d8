import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { z } from 'zod';

/** A file of `resources/` that cannot be used: named, with the key that is wrong. The installation is damaged. */
export class ResourceError extends Error {
  readonly file: string;
  constructor(file: string, message: string) {
    super(`${file}: ${message}`);
    this.name = 'ResourceError';
    this.file = file;
  }
}

/** `resources/`, found upwards from this module: it lies at another depth in the sources than in the built bundle. */
export function resourceFolder(): string {
  let folder = import.meta.dirname;
  for (;;) {
    const found = join(folder, 'resources');
    if (existsSync(join(found, 'scripts', 'phone.json'))) return found;
    if (dirname(folder) === folder) throw new ResourceError('resources', 'missing from this installation');
    folder = dirname(folder);
  }
}

/**
 * Reads one JSON file of `resources/` and checks it.
 * @param file path below `resources/`, with forward slashes.
 * @throws ResourceError naming the file and the first key that is wrong.
 */
export function readResource<T extends z.ZodType>(file: string, schema: T): z.output<T> {
  const text = readFileSync(join(resourceFolder(), ...file.split('/')), 'utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ResourceError(file, 'is not JSON');
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new ResourceError(file, `${issue?.path.join('.') || 'the file'}: ${issue?.message ?? 'not valid'}`);
}

/** Names of the JSON files in a folder of `resources/`, sorted, as paths for `readResource`. */
export const resourceFiles = (folder: string): readonly string[] =>
  readdirSync(join(resourceFolder(), folder))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => `${folder}/${name}`);
