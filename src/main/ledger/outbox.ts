import type { Database } from 'better-sqlite3';
import type { OutboxRow } from './ledger.ts';

export interface Outbox {
  /** Oldest first. */
  waiting(): readonly OutboxRow[];
  claim(id: string): boolean;
  settle(id: string): void;
}

/**
 * Sealed message texts between the decision to send and the gateway's acceptance. A claim is one UPDATE of its own
 * transaction (`synchronous=FULL`): of two processes one gets the row, and after a crash it is known to have been begun.
 */
export function openOutbox(db: Database): Outbox {
  const select = db.prepare<[], OutboxRow>('SELECT id, stream, sealed, state FROM outbox ORDER BY number');
  const claim = db.prepare<[string]>("UPDATE outbox SET state = 'sending' WHERE id = ? AND state = 'queued'");
  const remove = db.prepare<[string]>('DELETE FROM outbox WHERE id = ?');

  /** `secure_delete` clears the page; older copies of it lie in the log until it is emptied. Never waits for a reader. */
  const emptyLog = (): void => {
    const patience = Number(db.pragma('busy_timeout', { simple: true }));
    db.pragma('busy_timeout = 0');
    try {
      db.pragma('wal_checkpoint(truncate)');
    } finally {
      db.pragma(`busy_timeout = ${patience}`);
    }
  };

  return {
    waiting: () => select.all(),
    claim: (id) => claim.run(id).changes === 1,
    settle(id) {
      if (remove.run(id).changes > 0) emptyLog();
    },
  };
}
