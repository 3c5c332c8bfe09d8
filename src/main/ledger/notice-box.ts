import type { Database } from 'better-sqlite3';
import type { NoticeRow } from './ledger.ts';

export interface NoticeBox {
  /** Oldest first. */
  waiting(): readonly NoticeRow[];
  claim(id: string): boolean;
  again(id: string, due: number): void;
  settle(id: string): void;
}

/** Sealed notices on their way to citizens (R26). A claim is durable before the transport sees the notice, as in the outbox. */
export function openNoticeBox(db: Database): NoticeBox {
  const select = db.prepare<[], NoticeRow>(
    'SELECT id, stream, sealed, due, state, attempts FROM notice ORDER BY number',
  );
  const claim = db.prepare<[string]>(
    "UPDATE notice SET state = 'sending', attempts = attempts + 1 WHERE id = ? AND state = 'queued'",
  );
  const again = db.prepare<[number, string]>(
    "UPDATE notice SET state = 'queued', due = ? WHERE id = ? AND state = 'sending'",
  );
  const remove = db.prepare<[string]>('DELETE FROM notice WHERE id = ?');
  return {
    waiting: () => select.all(),
    claim: (id) => claim.run(id).changes === 1,
    again(id, due) {
      again.run(due, id);
    },
    settle(id) {
      remove.run(id);
    },
  };
}
