import type { Ledger } from '../ledger/ledger.ts';
import type { Clock } from '../time/clock.ts';
import { hour } from '../time/durations.ts';
import { foldPins } from './fold.ts';
import { expiresAt, type Pin, validity } from './pin.ts';
import { notePin } from './pin-journal.ts';

/** Its clock runs, or will have run out while nobody looked. */
const mayExpire = (pin: Pin): boolean => ['queued', 'submitted', 'delivered', 'unknown'].includes(pin.status);
const overAt = (pin: Pin): number => expiresAt(pin) ?? pin.issuedAt + validity;

/** R24: ends PINs when their time is over. */
export interface PinClock {
  /** Watches the PINs of a case until they are over; called again whenever something happened to one. */
  watch(stream: string): Promise<void>;
  /** After a start: watches every PIN that could still live. @returns the stream of each, by PIN. */
  recover(): Promise<ReadonlyMap<string, string>>;
  stop(): void;
}

/**
 * @param now time that nobody can set back (`time/steady-time.ts`).
 * @param onChange told the stream of each case in which a PIN ended.
 */
export function createPinClock(
  parts: { readonly ledger: Ledger; readonly clock: Clock; now(): number },
  onChange: (stream: string) => void,
): PinClock {
  const { ledger, clock, now } = parts;
  const watching = new Map<string, () => void>();
  /** By PIN, on the monotonic clock: once known, an end comes nearer or stays, whatever the wall clock does. */
  const ends = new Map<string, number>();
  let stopped = false;

  function endOf(pin: Pin): number {
    const reckoned = clock.monotonic() + overAt(pin) - now();
    // Delivery begins the half hour anew, once (R24).
    const key = `${pin.id} ${pin.submittedAt !== null} ${pin.deliveredAt !== null}`;
    const end = Math.min(reckoned, ends.get(key) ?? reckoned);
    ends.set(key, end);
    return end;
  }

  async function watch(stream: string): Promise<void> {
    await watched(stream);
  }

  async function watched(stream: string): Promise<readonly Pin[]> {
    const pins = foldPins(await ledger.stream(stream)).filter(mayExpire);
    if (stopped) return pins;
    watching.get(stream)?.();
    const waits = pins.map((pin) =>
      clock.after(endOf(pin) - clock.monotonic(), async () => {
        // A receipt may have come at the last moment.
        const over = (found: Pin) => mayExpire(found) && clock.monotonic() >= endOf(found);
        if (await notePin(parts, stream, pin.id, 'pin.expired', over)) onChange(stream);
        else await watch(stream);
      }),
    );
    watching.set(stream, () => {
      for (const cancel of waits) cancel();
    });
    return pins;
  }

  return {
    watch,
    async recover() {
      const found = new Map<string, string>();
      for (const stream of await recentIssues(ledger, now()))
        for (const pin of await watched(stream)) found.set(pin.id, stream);
      return found;
    },
    stop() {
      stopped = true;
      for (const cancel of watching.values()) cancel();
      watching.clear();
    },
  };
}

/** Streams that issued a PIN which could still be alive: none is older than two hours (R24). */
async function recentIssues(ledger: Ledger, now: number): Promise<ReadonlySet<string>> {
  const streams = new Set<string>();
  let before: number | undefined;
  for (;;) {
    const page = await ledger.page({ limit: 500, ...(before === undefined ? {} : { before }) });
    for (const event of page) if (event.type === 'pin.issued') streams.add(event.stream);
    const oldest = page.at(-1);
    if (!oldest || now - Date.parse(oldest.at) > 2 * hour) return streams;
    before = oldest.position;
  }
}
