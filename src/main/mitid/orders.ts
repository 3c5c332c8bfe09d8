import type { Ledger, NewEvent, StoredEvent } from '../ledger/ledger.ts';
import type { Clock } from '../time/clock.ts';
import { minute } from '../time/durations.ts';
import type { BlockScope, MitId } from './mitid.ts';

/** What MitID is told to do, as events: the order before MitID hears of it, and one of two ends. */
const orders = {
  block: { ordered: 'block.requested', done: 'block.made', not: 'block.failed' },
  unblock: { ordered: 'block.undo-requested', done: 'block.undone', not: 'block.undo-failed' },
  /** At a counter: a block of the whole MitID, however old, and the registered number. */
  lift: { ordered: 'counter.lift-requested', done: 'counter.block-lifted', not: 'counter.lift-failed' },
  setNumber: { ordered: 'counter.number-requested', done: 'counter.number-changed', not: 'counter.number-failed' },
  setPin: { ordered: 'pin.set-requested', done: 'pin.used', not: 'pin.given-back' },
} as const;
export type OrderKind = keyof typeof orders;
const kinds = Object.keys(orders) as readonly OrderKind[];

/** `open`: MitID does not answer, so nobody knows. The order stays on record and is settled later. */
export type OrderEnd = 'done' | 'not-done' | 'open';

/** After this long, orders whose end is not known are settled again. */
export const settleAgainAfter = 1 * minute;

/** The key of an order at MitID. Events of the first release have none; their place in the ledger does as well. */
export const keyOf = (event: StoredEvent): string => {
  const key = event.payload?.['order'];
  return typeof key === 'string' && key !== '' ? key : `${event.stream}/${event.sequence}`;
};
const recordedKey = (event: StoredEvent): unknown => event.payload?.['order'] || '';

/** Orders of one kind of which a stream does not tell the end, oldest first. */
export function openOrders(events: readonly StoredEvent[], kind: OrderKind): readonly StoredEvent[] {
  const { ordered, done, not } = orders[kind];
  const open: StoredEvent[] = [];
  for (const event of events) {
    if (event.type === ordered) open.push(event);
    if (event.type !== done && event.type !== not) continue;
    const index = open.findIndex((candidate) => recordedKey(candidate) === recordedKey(event));
    if (index >= 0) open.splice(index, 1);
  }
  return open;
}

/** The end of an order says what the order said. */
const endEvent = (kind: OrderKind, end: 'done' | 'not-done', order: StoredEvent): NewEvent => ({
  type: end === 'done' ? orders[kind].done : orders[kind].not,
  payload: order.payload ?? {},
  refs: order.refs,
});

/** An order that is on record and not carried out yet. */
interface Order {
  readonly kind: OrderKind;
  readonly stream: string;
  readonly key: string;
  /** Asks MitID. False: MitID answered that it does not do this. */
  readonly work: () => Promise<boolean>;
  /** Writes down how it ended, where that takes more than the event. */
  readonly record?: (end: 'done' | 'not-done') => Promise<unknown>;
}

/**
 * Whatever is done to a citizen's MitID is on record before and after (decision 007). A process that dies in between leaves
 * an open order, and the next start settles it: what closes is done, what opens and was not done never will be.
 */
export interface Orders {
  /** @throws StoreError, LedgerBroken where the end could not be recorded; it is settled later. */
  carryOut(order: Order): Promise<OrderEnd>;
  /** Settles the orders that an earlier run, or a silent MitID, left open. */
  settle(): Promise<void>;
  stop(): void;
}

/** @param onChange told the stream of each case in which an order came to its end unasked. */
export function createOrders(
  parts: {
    readonly ledger: Ledger;
    readonly clock: Clock;
    readonly mitid: MitId;
    /** The CPR number of the citizen an order is about, from the events of its stream. */
    citizenOf(events: readonly StoredEvent[], order: StoredEvent): string | null;
    report(error: unknown): void;
  },
  onChange: (stream: string) => void,
): Orders {
  const { ledger, clock, mitid, report } = parts;
  const underWay = new Set<string>();
  let cancel: (() => void) | null = null;
  let stopped = false;

  const settleLater = (): void => {
    if (stopped || cancel) return;
    cancel = clock.after(settleAgainAfter, () => {
      cancel = null;
      return settle();
    });
  };

  /** What MitID says of an order; after `not-done` it never happens, however late the order may arrive. */
  async function endOf(key: string): Promise<OrderEnd> {
    try {
      return (await mitid.withdraw(key)) === 'carried-out' ? 'done' : 'not-done';
    } catch (error) {
      report(error);
      return 'open';
    }
  }

  const recordEnd = (stream: string, kind: OrderKind, key: string, end: 'done' | 'not-done') =>
    ledger.commit({
      stream,
      at: clock.now(),
      agent: null,
      decide(view) {
        const order = openOrders(view.stream, kind).find((open) => keyOf(open) === key);
        return { events: order ? [endEvent(kind, end, order)] : [], value: null };
      },
    });

  /** The safe direction: a block is repeated until it holds; what would open something is not begun anew. */
  async function settleOne(stream: string, kind: OrderKind, order: StoredEvent): Promise<OrderEnd> {
    const key = keyOf(order);
    if (kind !== 'block') return endOf(key);
    const scope = blockScope(order.payload?.['app']);
    const cpr = parts.citizenOf(await ledger.stream(stream), order);
    if (cpr === null) return 'not-done';
    await mitid.block(cpr, scope, key);
    return 'done';
  }

  async function settleAll(kind: OrderKind): Promise<void> {
    const { ordered, done, not } = orders[kind];
    for (const stream of await ledger.streamsWith(ordered, [done, not])) {
      for (const order of openOrders(await ledger.stream(stream), kind)) {
        const key = keyOf(order);
        // Retention took away what it was about.
        if (underWay.has(key) || order.payload === null) continue;
        try {
          const end = await settleOne(stream, kind, order);
          if (end === 'open') settleLater();
          else await recordEnd(stream, kind, key, end);
        } catch (error) {
          report(error);
          settleLater();
        }
        onChange(stream);
      }
    }
  }

  async function settle(): Promise<void> {
    for (const kind of kinds) if (!stopped) await settleAll(kind);
  }

  return {
    async carryOut({ kind, stream, key, work, record }) {
      underWay.add(key);
      try {
        let end: OrderEnd;
        try {
          end = (await work()) ? 'done' : 'not-done';
        } catch (error) {
          report(error);
          end = await endOf(key);
        }
        if (end === 'open') settleLater();
        else await (record ? record(end) : recordEnd(stream, kind, key, end));
        return end;
      } catch (error) {
        settleLater();
        throw error;
      } finally {
        underWay.delete(key);
      }
    },
    settle,
    stop() {
      stopped = true;
      cancel?.();
    },
  };
}

/** @param app the authenticator of an order, null for the whole MitID. */
export const blockScope = (app: unknown): BlockScope =>
  typeof app === 'string' ? { kind: 'authenticator', appId: app } : { kind: 'mitid' };
