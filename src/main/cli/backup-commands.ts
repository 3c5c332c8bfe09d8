import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { storeErrorOf } from '../storage/store-error.ts';
import { readArguments } from './arguments.ts';
import { type BackupFile, packBackup, unpackBackup } from './backup.ts';
import { type CliContext, type Command, failed, succeeded } from './command.ts';

/** Everything that makes an installation; the log and Chromium's own files are left out. */
const kept = [
  'keys.json',
  'ledger.db',
  'ledger.db-wal',
  'ledger.anchor',
  'register.db',
  'practice.db',
  'practice.db-wal',
];

/** A consistent copy while the console is open: nobody writes while the write lock is held. */
async function read(context: CliContext) {
  const { database } = await context.ledger();
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.exec('BEGIN IMMEDIATE');
  try {
    return kept
      .filter((name) => existsSync(join(context.dataDir, name)))
      .map((name) => ({ name, bytes: readFileSync(join(context.dataDir, name)) }));
  } finally {
    database.exec('ROLLBACK');
  }
}

/** `backup FILE`. The databases in it stay encrypted; in practice mode the key lies beside them in the clear. */
export const backupCommand: Command = async (context, args) => {
  const { positionals } = readArguments(args, {}, { least: 1, most: 1 });
  const [file = ''] = positionals;
  const files = await read(context);
  const temporary = `${file}.partial`;
  try {
    writeFileSync(temporary, packBackup(files, new Date(context.now()).toISOString()), { mode: 0o600, flush: true });
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    return failed(
      { code: 'unwritable' },
      `${file} cannot be written (${error instanceof Error && 'code' in error ? error.code : 'error'}). Check folder and space.`,
    );
  }
  return succeeded(
    { file, files: files.map(({ name, bytes }) => ({ name, size: bytes.length })) },
    `${files.length} files were backed up to ${file}.`,
  );
};

/**
 * `restore FILE`, with the console closed. An older ledger is put in place of a newer one only with an event that says so
 * (R32: restoring an older copy is reported).
 */
export const restoreCommand: Command = async (context, args) => {
  const { positionals } = readArguments(args, {}, { least: 1, most: 1 });
  const [file = ''] = positionals;
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return failed({ code: 'unreadable' }, `${file} cannot be read. Check the path.`);
  }
  const backup = unpackBackup(bytes);
  if (!backup)
    return failed(
      { code: 'not-a-backup' },
      `${file} is no backup of PIN Desk, or it was changed or cut. Nothing was restored.`,
    );
  const before = existsSync(join(context.dataDir, 'ledger.db')) ? await headBefore(context) : 0;
  if (before === null) return failed({ code: 'in-use' }, 'The ledger is in use. Close the console, then try again.');
  putBack(context.dataDir, backup.files);
  context.close();
  const ledger = await context.ledger();
  const { count } = await ledger.head();
  await ledger.commit({
    stream: 'command-line',
    at: context.now(),
    agent: null,
    decide: () => ({
      events: [{ type: 'ledger.restored', payload: { backupOf: backup.at, events: count, eventsBefore: before } }],
      value: null,
    }),
  });
  await ledger.reanchor();
  return succeeded(
    { file, at: backup.at, events: count, eventsBefore: before },
    `The backup of ${backup.at} is restored: ${count} events, ${before} before.`,
  );
};

/** Writes everything beside the present files first, so that a full disk or a power cut there loses nothing. */
function putBack(folder: string, backup: readonly BackupFile[]): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const beside = (name: string) => join(folder, `${name}.restoring`);
  try {
    for (const { name, bytes } of backup) writeFileSync(beside(name), bytes, { mode: 0o600, flush: true });
  } catch (error) {
    for (const { name } of backup) rmSync(beside(name), { force: true });
    throw storeErrorOf(error, folder) ?? error;
  }
  for (const name of [...kept, 'ledger.db-shm', 'practice.db-shm']) rmSync(join(folder, name), { force: true });
  for (const { name } of backup) renameSync(beside(name), join(folder, name));
}

/** Events in the ledger that is replaced; null while somebody else has it open. */
async function headBefore(context: CliContext): Promise<number | null> {
  const ledger = await context.ledger();
  const { count } = await ledger.head();
  try {
    // In WAL mode this needs the file alone, so a console that has it open shows, also while it does nothing.
    ledger.database.pragma('locking_mode = EXCLUSIVE');
    ledger.database.exec('BEGIN EXCLUSIVE; COMMIT');
  } catch {
    return null;
  }
  context.close();
  return count;
}
