import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Ledger, LedgerView, NewEvent, NoticeItem, NoticeRow, StoredEvent } from '../ledger/ledger.ts';
import type { Keyring } from '../storage/keyring.ts';
import type { Clock } from '../time/clock.ts';
import { hour, minute } from '../time/durations.ts';
import {
  type Address,
  type Channel,
  type NoticeEventType,
  type NoticeKind,
  type NoticeTransport,
  noticeEvent,
  readDue,
} from './notice.ts';
import { type NoticeTexts, noticeText } from './notice-text.ts';

/** Waits before the second, third … attempt; after the last of them the notice is given up. */
export const backOff: readonly number[] = [1 * minute, 5 * minute, 30 * minute, 2 * hour, 12 * hour];

const sealedNotice = z.object({
  channel: z.enum(['email', 'digital-post', 'sms']),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
});

export interface NoticeDesk {
  /**
   * Event and rows of a notice, for the transaction of what it tells of. @param at epoch milliseconds of that; `delay`
   * milliseconds until it goes out.
   */
  prepare(of: {
    readonly kind: NoticeKind;
    readonly stream: string;
    readonly at: number;
    readonly delay: number;
    readonly addresses: readonly Address[];
  }): { readonly event: NewEvent; readonly items: readonly NoticeItem[] };
  /** A text to a number, that is no notice: it goes the same way, once. @param of.at epoch milliseconds. */
  enclose(of: {
    readonly id: string;
    readonly stream: string;
    readonly at: number;
    readonly to: string;
    readonly text: string;
  }): NoticeItem;
  /** Hands over what is due, and looks again when the next one is. */
  flush(): Promise<void>;
  /** After a start, before the first `flush`: what was being handed over is unknown now and not repeated. */
  recover(): Promise<void>;
  stop(): void;
}

/** R26: the way of notices to citizens. A claim is durable before a transport sees a notice, so that none goes out twice. */
export function createNoticeDesk(parts: {
  readonly ledger: Ledger;
  readonly keyring: Keyring;
  readonly clock: Clock;
  readonly texts: NoticeTexts;
  /** Null: this console has no connection to the channel, and says so in the event. */
  readonly transports: Readonly<Record<Channel, NoticeTransport | null>>;
}): NoticeDesk {
  const { ledger, keyring, clock, texts, transports } = parts;
  let cancel: (() => void) | null = null;
  let stopped = false;

  const dueEvent = (events: readonly StoredEvent[], id: string): StoredEvent | undefined =>
    events.find(
      (event) =>
        event.type === 'notice.due' &&
        event.payload !== null &&
        readDue(event.payload).channels.some(({ notice }) => notice === id),
    );

  /** Adds an event with the references of the notice's first one. */
  const note = <T extends NoticeEventType>(
    row: NoticeRow,
    type: T,
    payload: Parameters<typeof noticeEvent<T>>[1],
  ): Promise<null> =>
    ledger.commit({
      stream: row.stream,
      at: clock.now(),
      agent: null,
      decide: (view: LedgerView) => ({
        events: [{ ...noticeEvent(type, payload), refs: dueEvent(view.stream, row.id)?.refs ?? [] } as NewEvent],
        value: null,
      }),
    });

  /** R5: a block that was undone within its minute is nothing to tell of. */
  async function undone(row: NoticeRow): Promise<boolean> {
    const events = await ledger.stream(row.stream);
    const due = dueEvent(events, row.id);
    if (!due || readDue(due.payload).kind !== 'blocked') return false;
    return events.some((event) => event.type === 'block.undone' && event.position > due.position);
  }

  async function hand(row: NoticeRow): Promise<void> {
    if (!(await ledger.noticeClaim(row.id))) return;
    const notice = row.id;
    if (await undone(row)) {
      await note(row, 'notice.dropped', { notice });
      return ledger.noticeSettle(row.id);
    }
    const { channel, ...message } = sealedNotice.parse(JSON.parse(keyring.open(`notice/${row.id}`, row.sealed)));
    const outcome = (await transports[channel]?.send({ id: row.id, ...message })) ?? 'refused';
    // As after a crash: the next start finds the row `sending`.
    if (stopped) return;
    const wait = outcome === 'failed' ? backOff[row.attempts] : undefined;
    // Written down before the row goes back or away: what a crash leaves `sending` is never repeated.
    if (outcome === 'accepted') await note(row, 'notice.sent', { notice });
    else if (outcome === 'unknown') await note(row, 'notice.unknown', { notice });
    else await note(row, 'notice.failed', { notice, again: wait !== undefined });
    if (wait === undefined) return ledger.noticeSettle(row.id);
    return ledger.noticeAgain(row.id, clock.now() + wait);
  }

  async function flush(): Promise<void> {
    if (stopped) return;
    const ready = (await ledger.notices()).filter(({ state, due }) => state === 'queued' && due <= clock.now());
    await Promise.all(ready.map(hand));
    const next = Math.min(...(await ledger.notices()).flatMap(({ state, due }) => (state === 'queued' ? [due] : [])));
    if (stopped) return;
    cancel?.();
    cancel = Number.isFinite(next) ? clock.after(Math.max(0, next - clock.now()), flush) : null;
  }

  return {
    enclose: ({ id, stream, at, to, text }) => ({
      id,
      stream,
      due: at,
      sealed: keyring.seal(`notice/${id}`, JSON.stringify({ channel: 'sms', to, subject: '', text })),
    }),
    prepare({ kind, stream, at, delay, addresses }) {
      const text = noticeText(texts, kind, at);
      const reachable = addresses.map(({ channel, to }) => {
        const notice = to !== null && transports[channel] !== null ? randomUUID() : null;
        return { channel, to, notice };
      });
      const items = reachable.flatMap(({ channel, to, notice }) =>
        notice === null || to === null
          ? []
          : [
              {
                id: notice,
                stream,
                due: at + delay,
                sealed: keyring.seal(`notice/${notice}`, JSON.stringify({ channel, to, ...text })),
              },
            ],
      );
      const channels = reachable.map(({ channel, notice }) => ({ channel, notice }));
      return { event: noticeEvent('notice.due', { kind, channels }), items };
    },
    flush,
    async recover() {
      for (const row of await ledger.notices()) {
        if (row.state !== 'sending') continue;
        await note(row, 'notice.unknown', { notice: row.id });
        await ledger.noticeSettle(row.id);
      }
    },
    stop() {
      stopped = true;
      cancel?.();
    },
  };
}
