import { endRestore, type Restore } from '../storage/restore.ts';
import type { SqliteLedger } from './sqlite-ledger.ts';

/** R32: a ledger that was put back says so as its newest event, and is anchored anew; then the restore is over. */
export async function reportRestore(
  ledger: SqliteLedger,
  folder: string,
  restore: Restore,
  at: number,
): Promise<number> {
  const { count } = await ledger.head();
  const { backupOf, eventsBefore, replaced } = restore;
  await ledger.commit({
    stream: 'command-line',
    at,
    agent: null,
    decide: () => ({
      events: [{ type: 'ledger.restored', payload: { backupOf, events: count, eventsBefore, replaced } }],
      value: null,
    }),
  });
  await ledger.reanchor();
  endRestore(folder);
  return count;
}
