import { foldCase } from '../../../../src/main/cases/case.ts';
import { readCaseEvents } from '../../../../src/main/cases/events.ts';
import { standingOf } from '../../../../src/main/cases/standing.ts';
import type { SqliteLedger } from '../../../../src/main/ledger/sqlite-ledger.ts';
import type { Clock } from '../../../../src/main/time/clock.ts';
import type { CaseView } from '../../../../src/shared/case-view.ts';
import { writeLine } from './gateway.ts';
import type { filesOf, Promised } from './plan.ts';

/** What the locks of a citizen come to: each may only grow as long as time stands still. */
export async function locksOf(
  ledger: Pick<SqliteLedger, 'by' | 'stream'>,
  stream: string,
  citizen: string,
  now: number,
): Promise<Omit<Promised, 'stream' | 'citizen' | 'events' | 'link'>> {
  const standing = standingOf(await ledger.by({ kind: 'citizen', key: citizen }), null, now);
  const state = foldCase(readCaseEvents(await ledger.stream(stream)));
  return {
    failures: standing.failures.length,
    draws: standing.draws.length,
    blocks: standing.unverifiedBlocks.length,
    closedUntil: standing.closedUntil ?? 0,
    wrongEntries: standing.pins.reduce((sum, { pin }) => sum + pin.wrongEntries, 0),
    documents: state?.documentAttempts ?? 0,
    // Whoever came first holds: seen from later, it may be another case of the same citizen.
    held: standing.heldBy !== null,
  };
}

/** Writes down what the ledger holds now that the agent has seen this answer. */
export async function promise(
  on: { readonly files: ReturnType<typeof filesOf>; readonly ledger: SqliteLedger; readonly clock: Clock },
  view: CaseView,
): Promise<void> {
  const { ledger } = on;
  const citizen = (await ledger.stream(view.id))
    .find((event) => event.type === 'case.identified')
    ?.refs.find((ref) => ref.kind === 'citizen')?.key;
  if (!citizen) return;
  const { count, link } = await ledger.head();
  const locks = await locksOf(ledger, view.id, citizen, on.clock.now());
  writeLine(on.files.promised, { stream: view.id, citizen, events: count, link, ...locks } satisfies Promised);
}
