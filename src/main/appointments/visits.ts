import type { Session } from '../agents/session.ts';
import type { Visits } from '../cases/counter/parts.ts';
import { dateInDenmark } from '../cases/gates.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Clock } from '../time/clock.ts';
import { readQueueEvents } from './events.ts';
import { foldQueue } from './queue.ts';
import { queueStream } from './queue-service.ts';

/** R1: who stands at a desk, as today's queue has it. A case is opened for whoever called them, and for nobody else. */
export const queueVisits = (parts: {
  readonly ledger: Ledger;
  readonly clock: Clock;
  session(): Session | null;
}): Visits => ({
  async visit(entry) {
    const user = parts.session()?.user;
    const day = queueStream(dateInDenmark(parts.clock.now()));
    const found = foldQueue(readQueueEvents(await parts.ledger.stream(day))).get(entry);
    if (!user || found?.state !== 'at-desk' || found.desk?.agent !== user || found.ticket === null) return null;
    return { ticket: found.ticket };
  },
});
