import type { Database } from 'better-sqlite3';
import type { Keyring } from '../storage/keyring.ts';
import { migrate } from '../storage/migrate.ts';
import { openDatabase, openMemoryDatabase } from '../storage/open-database.ts';
import { guardStore, storeErrorOf } from '../storage/store-error.ts';
import { anchorFile, anchorInMemory } from './anchor.ts';
import { anchorer } from './anchorer.ts';
import { committer } from './commit.ts';
import type { Ledger, Verification } from './ledger.ts';
import { LEDGER_MIGRATIONS } from './migrations.ts';
import { openNoticeBox } from './notice-box.ts';
import { openOutbox } from './outbox.ts';
import { ledgerReader } from './reader.ts';
import { quickCheck, type Seals, verification } from './verify.ts';

export interface LedgerOptions {
  /** Path of the database, or `:memory:`. */
  readonly file: string;
  readonly keyring: Pick<Keyring, 'databaseKey' | 'chainKey' | 'anchorKey'>;
  /** Name of this workstation, written into every event. */
  readonly workstation: string;
  /** Milliseconds to wait for another process's write. Preset: 5000. */
  readonly busyTimeout?: number;
}

interface VerifyOptions {
  /** Called between slices with the number of events checked so far. */
  readonly onProgress?: (checked: number) => void;
  /** Stops between slices; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** The ledger on an encrypted SQLite file. Methods reject with `StoreError` or `LedgerBroken`; the rest are bugs. */
export interface SqliteLedger extends Ledger {
  /** What the quick check at opening found: the newest event's link and the anchor. The whole chain is `verify`'s. */
  readonly opening: Verification;
  /** Epoch milliseconds of the newest event, 0 in an empty ledger: no clock can be before it (R39). */
  readonly newestAtOpening: number;
  verify(options?: VerifyOptions): Promise<Verification>;
  /**
   * Anchors the ledger as it stands, whatever the anchor said. Only for an administrator who has looked into a break (a
   * restored backup, a lost anchor), after an event that says so.
   */
  reanchor(): Promise<void>;
  /** The open database, for reading: export and statistics. */
  readonly database: Database;
}

/**
 * SQLite carries the write-ahead log over into the file within whatever commit makes it 1000 pages long, and that one
 * waits for the disk several times. After this many commits, 5 to 20 pages each, it is done between two cases instead.
 */
const commitsPerCheckpoint = 30;

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Runs a verification to its end, letting the console breathe between slices. */
async function inSlices(work: Generator<number, Verification>, options: VerifyOptions): Promise<Verification> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    options.onProgress?.(step.value);
    await nextTurn();
    options.signal?.throwIfAborted();
  }
}

/** A reading handle of its own gives a whole verification one snapshot while commits go on. */
async function verifyFile(options: LedgerOptions, seals: Seals, how: VerifyOptions): Promise<Verification> {
  const key = options.keyring.databaseKey('ledger');
  const db = openDatabase(options.file, { key, journal: 'wal', readOnly: true });
  try {
    // The anchor is read by `verification` before its first row: an anchor is never ahead of the ledger it was read with.
    const work = verification(db, seals);
    db.exec('BEGIN');
    return await inSlices(work, how);
  } finally {
    db.close();
  }
}

/**
 * Opens the ledger, made where it is missing, and anchored from its birth: a ledger with events and without an anchor has
 * lost it.
 * @throws StoreError as `openDatabase` and `migrate`. A broken chain is no error here: it is in `opening`.
 */
export function openLedger(options: LedgerOptions): SqliteLedger {
  const { file, keyring, workstation } = options;
  const inMemory = file === ':memory:';
  const key = keyring.databaseKey('ledger');
  const db = inMemory
    ? openMemoryDatabase()
    : openDatabase(file, { key, journal: 'wal', busyTimeout: options.busyTimeout ?? 5000 });
  try {
    return guardStore(file, () => assemble());
  } catch (error) {
    db.close();
    throw error;
  }

  function assemble(): SqliteLedger {
    migrate(db, LEDGER_MIGRATIONS, file);
    const place = inMemory ? anchorInMemory() : anchorFile(file);
    const seals: Seals = { chainKey: keyring.chainKey, anchorKey: keyring.anchorKey, place };
    const anchors = anchorer(db, seals);
    anchors.anchorAtBirth();
    const read = ledgerReader(db);
    const commit = committer(db, keyring.chainKey, workstation);
    let sinceCheckpoint = 0;
    const checkpoint = () => {
      if (sinceCheckpoint < commitsPerCheckpoint) return;
      // Waits for no reader; durable is what was committed in either place.
      db.pragma('wal_checkpoint(PASSIVE)');
      sinceCheckpoint = 0;
    };
    const outbox = openOutbox(db);
    const notices = openNoticeBox(db);

    /** Each method resolves or rejects, and never with a bare SQLite error. */
    const attempt = async <T>(work: () => T | Promise<T>): Promise<T> => {
      try {
        return await work();
      } catch (error) {
        throw storeErrorOf(error, file) ?? error;
      }
    };

    return {
      database: db,
      opening: quickCheck(db, seals),
      newestAtOpening: Date.parse(db.prepare<[], string | null>('SELECT max(at) FROM event').pluck().get() ?? '') || 0,
      commit: (request) =>
        attempt(() => {
          sinceCheckpoint += 1;
          return commit(request);
        }),
      stream: (name) => attempt(() => read.stream(name)),
      by: (ref) => attempt(() => read.by(ref)),
      streamsWith: (type, without) => attempt(() => read.streamsWith(type, without)),
      page: (query) => attempt(() => read.page(query)),
      head: () => attempt(() => read.head()),
      verify: (how = {}) =>
        attempt(() => (inMemory ? inSlices(verification(db, seals), how) : verifyFile(options, seals, how))),
      outbox: () => attempt(() => outbox.waiting()),
      outboxClaim: (id) => attempt(() => outbox.claim(id)),
      outboxSettle: (id) => attempt(() => outbox.settle(id)),
      notices: () => attempt(() => notices.waiting()),
      noticeClaim: (id) => attempt(() => notices.claim(id)),
      noticeAgain: (id, due) => attempt(() => notices.again(id, due)),
      noticeSettle: (id) => attempt(() => notices.settle(id)),
      anchor: () =>
        attempt(() => {
          anchors.anchor();
          checkpoint();
        }),
      reanchor: () => attempt(() => anchors.reanchor()),
      close: () => db.close(),
    };
  }
}
