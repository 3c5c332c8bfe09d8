import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type InstallationFile, installationFiles } from '../storage/restore.ts';

/** A backup: one line of JSON that lists its files, then their bytes in that order. Databases in it stay encrypted. */
const header = z.object({
  format: z.literal('pin-desk-backup'),
  version: z.literal(1),
  at: z.string(),
  files: z.array(
    z.object({
      name: z.enum(installationFiles),
      size: z.int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});

export interface BackupFile {
  readonly name: InstallationFile;
  readonly bytes: Buffer;
}

const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

export function packBackup(files: readonly BackupFile[], at: string): Buffer {
  const list = files.map(({ name, bytes }) => ({ name, size: bytes.length, sha256: digest(bytes) }));
  const line = `${JSON.stringify({ format: 'pin-desk-backup', version: 1, at, files: list })}\n`;
  return Buffer.concat([Buffer.from(line), ...files.map(({ bytes }) => bytes)]);
}

/** Null where it is no backup of ours, or was changed or cut. */
export function unpackBackup(backup: Buffer): { readonly at: string; readonly files: readonly BackupFile[] } | null {
  const end = backup.indexOf(0x0a);
  if (end < 0 || end > 64 * 1024) return null;
  let value: unknown;
  try {
    value = JSON.parse(backup.subarray(0, end).toString('utf8'));
  } catch {
    return null;
  }
  const parsed = header.safeParse(value);
  if (!parsed.success) return null;
  const files: BackupFile[] = [];
  let offset = end + 1;
  for (const { name, size, sha256 } of parsed.data.files) {
    const bytes = backup.subarray(offset, offset + size);
    if (bytes.length !== size || digest(bytes) !== sha256) return null;
    files.push({ name, bytes });
    offset += size;
  }
  return offset === backup.length ? { at: parsed.data.at, files } : null;
}
