import { z } from 'zod';
import { background } from '../background.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Message, SendOutcome, SmsTransport } from '../sms/sms.ts';
import type { Keyring } from '../storage/keyring.ts';
import { StoreError } from '../storage/store-error.ts';
import type { Clock } from '../time/clock.ts';
import { second } from '../time/durations.ts';
import { foldPins } from './fold.ts';
import { isLive, type Pin, validity } from './pin.ts';
import { createPinClock } from './pin-clock.ts';
import { notePin, type PlainPinEvent } from './pin-journal.ts';

const sealedMessage = z.object({ to: z.string(), text: z.string() });
/** After this long, what could not be stored is tried again. */
const retryAfter = 5 * second;

export interface Dispatcher {
  /** Seals a message for the outbox; it goes out only if the transaction that holds it does. */
  seal(pinId: string, stream: string, to: string, text: string): { id: string; stream: string; sealed: string };
  /** Hands over what waits. Never twice: a row is claimed for good before the transport sees it. */
  flush(): Promise<void>;
  /** After a start: what was being handed over is unknown now (R25), and clocks of live PINs run again. */
  recover(): Promise<void>;
  /** Watches a PIN's clock until it is over. */
  watch(stream: string): Promise<void>;
  stop(): void;
}

/**
 * The way of a temporary PIN to the handset, and its clock.
 * @param onChange told the stream of each case whose PIN changed.
 */
export function createDispatcher(
  parts: {
    readonly ledger: Ledger;
    readonly keyring: Keyring;
    readonly clock: Clock;
    readonly transport: SmsTransport;
    /** Time that nobody can set back. */
    now(): number;
    /** Told of what nobody waits for: a full disk, a transport that threw. */
    report(error: unknown): void;
  },
  onChange: (stream: string) => void,
): Dispatcher {
  const { ledger, keyring, clock, transport, report } = parts;
  const streamOf = new Map<string, string>();
  const pinClock = createPinClock(parts, onChange);
  let stopped = false;

  /** What has happened outside has to be kept: a full disk loses no receipt, it is written down once there is room. */
  async function insist(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      report(error);
      // Trying again mends no bug, and no broken chain.
      if (error instanceof StoreError && !stopped) clock.after(retryAfter, () => insist(work));
    }
  }

  /** Adds an event about a PIN where it still makes sense; its clock may run from now on. */
  async function note(stream: string, pin: string, type: PlainPinEvent, when: (found: Pin) => boolean): Promise<void> {
    if (!(await notePin(parts, stream, pin, type, when))) return;
    await pinClock.watch(stream);
    onChange(stream);
  }

  async function hand(row: { readonly id: string; readonly stream: string; readonly sealed: string }): Promise<void> {
    const pin = foldPins(await ledger.stream(row.stream)).find((candidate) => candidate.id === row.id);
    // Revoked or expired while it waited: nobody shall get it.
    if (pin?.status !== 'queued' || !isLive(pin, parts.now())) return ledger.outboxSettle(row.id);
    if (!(await ledger.outboxClaim(row.id))) return;
    streamOf.set(row.id, row.stream);
    const message = opened(row);
    const outcome = message ? await send(message) : 'failed';
    return insist(async () => {
      if (outcome === 'accepted')
        await note(row.stream, row.id, 'pin.submitted', (found) => found.submittedAt === null);
      if (outcome === 'failed') await note(row.stream, row.id, 'pin.failed', (found) => !found.undelivered);
      if (outcome === 'unknown') await note(row.stream, row.id, 'pin.unknown', (found) => !found.undelivered);
      await ledger.outboxSettle(row.id);
    });
  }

  /** Null where the sealed text cannot be opened: it can be handed to nobody. */
  function opened(row: { readonly id: string; readonly sealed: string }): Message | null {
    try {
      const { to, text } = sealedMessage.parse(JSON.parse(keyring.open(`outbox/${row.id}`, row.sealed)));
      return { id: row.id, to, text, validity: validity / 1000 };
    } catch (error) {
      report(error);
      return null;
    }
  }

  /** A transport that throws has answered nothing, so the outcome is unknown (R25). */
  async function send(message: Message): Promise<SendOutcome> {
    try {
      return await transport.send(message);
    } catch (error) {
      report(error);
      return 'unknown';
    }
  }

  async function drain(): Promise<void> {
    const rows = (await ledger.outbox()).filter((row) => row.state === 'queued');
    // Side by side, so that a gateway that does not answer one message holds up no other.
    const ends = await Promise.allSettled(rows.map(hand));
    const failures = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []));
    for (const failure of failures.slice(1)) report(failure);
    // What still waits is looked at again, and goes out only while its PIN is good.
    if (failures.length > 0) throw failures[0];
  }

  const unsubscribe = transport.onReceipt((receipt) => {
    const stream = streamOf.get(receipt.messageId);
    if (!stream) return;
    const delivered = receipt.outcome === 'delivered';
    const open = (pin: Pin) => pin.deliveredAt === null && (delivered || !pin.undelivered);
    background(
      insist(() => note(stream, receipt.messageId, delivered ? 'pin.delivered' : 'pin.failed', open)),
      report,
    );
  });

  return {
    seal: (pinId, stream, to, text) => ({
      id: pinId,
      stream,
      sealed: keyring.seal(`outbox/${pinId}`, JSON.stringify({ to, text })),
    }),
    flush: () => insist(drain),
    async recover() {
      for (const row of await ledger.outbox()) {
        if (row.state !== 'sending') continue;
        await note(row.stream, row.id, 'pin.unknown', (pin) => pin.status === 'queued');
        await ledger.outboxSettle(row.id);
      }
      // A receipt can come after a restart too.
      for (const [pin, stream] of await pinClock.recover()) streamOf.set(pin, stream);
      await insist(drain);
    },
    watch: pinClock.watch,
    stop() {
      stopped = true;
      unsubscribe();
      pinClock.stop();
    },
  };
}
