import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Language, language } from '../../shared/case-view.ts';
import type { Ledger, NewEvent, Ref, StoredEvent } from '../ledger/ledger.ts';
import type { MitId } from '../mitid/mitid.ts';
import type { Keyring } from '../storage/keyring.ts';
import type { Clock } from '../time/clock.ts';
import { hour, minute } from '../time/durations.ts';
import type { Dispatcher } from './dispatcher.ts';
import { foldPins } from './fold.ts';
import { isLive } from './pin.ts';
import { newPin, newSalt, pinHash } from './secret.ts';
import { type SmsTexts, temporaryPinText } from './sms-text.ts';

/** How long a temporary PIN that was asked for at MitID.dk waits before it is sent. */
const selfServiceWait = 24 * hour;
/** After this long, what could not be sent for a fault of ours is tried again. */
const retryAfter = minute;

/** Where a citizen got a temporary PIN from without a case; the beginning of its stream's name. */
const origins = { self: 3, centre: 5 } as const;
type Origin = keyof typeof origins;

const requested = z.object({
  app: z.string(),
  /** Opened when it is due: the number it goes to is the one registered then. */
  sealedCpr: z.string(),
  due: z.number(),
  language,
});
type Dropped = 'no-number' | 'app-blocked';

const types = { asked: 'self.requested', dropped: 'self.dropped', sent: 'pin.issued' } as const;

/** The way a temporary PIN of this stream belongs to: 3 or 5 where the citizen got it without a case, else 4. */
export function wayOfStream(stream: string): 3 | 4 | 5 {
  const [origin] = Object.keys(origins).filter((name) => stream.startsWith(`${name}:`)) as Origin[];
  return origin ? origins[origin] : 4;
}

interface OwnRequest {
  readonly cpr: string;
  readonly app: string;
  readonly language: Language;
  readonly origin: Origin;
}

/**
 * Temporary PINs that citizens get without a case: from MitID.dk after its wait, or at a centre at once. Each has a stream
 * of its own, goes through the same outbox as those of Support, and dies by the same rules (R23, R24).
 */
export interface OwnRequests {
  /**
   * Asks for one. While one for the same app waits, that one stands.
   * @returns when it is sent, epoch milliseconds, or why none can be.
   */
  ask(request: OwnRequest): Promise<{ readonly due: number } | Dropped>;
  /** What waits for a citizen. */
  waiting(cpr: string): Promise<readonly { readonly app: string; readonly due: number }[]>;
  /** After a start: what waits goes on waiting, and what fell due meanwhile is sent. */
  recover(): Promise<void>;
  stop(): void;
}

interface Waiting {
  readonly stream: string;
  readonly app: string;
  readonly due: number;
}

/** Requests that were neither sent nor dropped. */
function waitingIn(events: readonly StoredEvent[]): readonly Waiting[] {
  const over = new Set(
    events.filter(({ type }) => type === types.sent || type === types.dropped).map(({ stream }) => stream),
  );
  return events.flatMap(({ type, stream, payload }) => {
    if (type !== types.asked || payload === null || over.has(stream)) return [];
    const { app, due } = requested.parse(payload);
    return [{ stream, app, due }];
  });
}

/** @param onChange told the stream of each request or case whose PIN changed. */
export function createOwnRequests(
  parts: {
    readonly ledger: Ledger;
    readonly keyring: Keyring;
    readonly clock: Clock;
    readonly mitid: MitId;
    readonly dispatcher: Pick<Dispatcher, 'seal' | 'flush' | 'watch'>;
    readonly texts: SmsTexts;
    /** The number registered with the citizen's MitID, E.164; null: none. */
    numberOf(cpr: string): string | null;
    /** What may be shown of it. */
    mask(number: string): string;
    report(error: unknown): void;
  },
  onChange: (stream: string) => void,
): OwnRequests {
  const { ledger, keyring, clock, mitid, dispatcher, texts, numberOf, mask, report } = parts;
  const waits = new Map<string, () => void>();
  let stopped = false;
  const refOf = (cpr: string): Ref => ({ kind: 'citizen', key: keyring.ref('citizen', cpr) });

  async function obstacle(cpr: string, app: string): Promise<Dropped | null> {
    const state = await mitid.state(cpr);
    const found = state?.apps.find(({ id }) => id === app);
    if (!found || state?.blocked || found.state === 'blocked') return 'app-blocked';
    return numberOf(cpr) === null ? 'no-number' : null;
  }

  function wait(stream: string, delay: number): void {
    waits.get(stream)?.();
    if (stopped) return;
    waits.set(
      stream,
      clock.after(delay, async () => {
        waits.delete(stream);
        try {
          await send(stream);
        } catch (error) {
          report(error);
          wait(stream, retryAfter);
        }
      }),
    );
  }

  /** Sends what is due; the same request is never sent twice, however often this runs. */
  async function send(stream: string): Promise<void> {
    const [asked] = (await ledger.stream(stream)).filter(({ type }) => type === types.asked);
    if (!asked?.payload) return;
    const { app, sealedCpr, due, language: words } = requested.parse(asked.payload);
    // The wall clock was set back meanwhile: the wait goes on.
    if (clock.now() < due) return wait(stream, due - clock.now());
    const cpr = keyring.open('cpr', sealedCpr);
    const number = numberOf(cpr) ?? '';
    const against = await obstacle(cpr, app);
    const id = randomUUID();
    const pin = newPin();
    const salt = newSalt();
    const refs: readonly Ref[] = [refOf(cpr), { kind: 'phone', key: keyring.ref('phone', number) }];
    const issued: NewEvent = {
      type: types.sent,
      payload: {
        pin: id,
        app,
        salt,
        hash: pinHash(keyring, salt, pin),
        maskedPhone: mask(number),
        replacement: false,
        language: words,
      },
      refs,
    };
    const message = dispatcher.seal(id, stream, number, temporaryPinText(texts, words, pin));
    const sent = await ledger.commit<boolean>({
      stream,
      at: clock.now(),
      agent: null,
      decide(view) {
        if (waitingIn(view.stream).length === 0) return { events: [], value: false };
        const dropped: NewEvent = { type: types.dropped, payload: { reason: against }, refs: refs.slice(0, 1) };
        if (against) return { events: [dropped], value: false };
        return { events: [issued], outbox: [message], value: true };
      },
    });
    onChange(stream);
    if (!sent) return;
    try {
      await revokeOlder(refOf(cpr), stream);
      await dispatcher.watch(stream);
    } finally {
      void dispatcher.flush();
    }
  }

  /** R24: a newer PIN kills the older ones of the citizen, each in its own stream. */
  async function revokeOlder(citizen: Ref, own: string): Promise<void> {
    const events = await ledger.by(citizen);
    const streams = new Set(events.filter(({ type }) => type === types.sent).map(({ stream }) => stream));
    for (const stream of streams) {
      if (stream === own) continue;
      const revoked = await ledger.commit<boolean>({
        stream,
        at: clock.now(),
        agent: null,
        decide(view) {
          const live = foldPins(view.stream).filter((pin) => isLive(pin, clock.now()));
          const gone = live.map(({ id }): NewEvent => {
            return { type: 'pin.revoked', payload: { pin: id, by: 'replacement' }, refs: [citizen] };
          });
          return { events: gone, value: gone.length > 0 };
        },
      });
      if (revoked) onChange(stream);
    }
  }

  return {
    async ask({ cpr, app, language: words, origin }) {
      const against = await obstacle(cpr, app);
      if (against) return against;
      const citizen = refOf(cpr);
      const stream = `${origin}:${randomUUID()}`;
      const due = clock.now() + (origin === 'self' ? selfServiceWait : 0);
      const standing = await ledger.commit<Waiting>({
        stream,
        refs: [citizen],
        at: clock.now(),
        agent: null,
        decide(view) {
          const before = waitingIn(view.by(citizen)).find((one) => one.app === app && one.stream.startsWith(origin));
          if (before) return { events: [], value: before };
          const payload = { app, sealedCpr: keyring.seal('cpr', cpr), due, language: words };
          return { events: [{ type: types.asked, payload, refs: [citizen] }], value: { stream, app, due } };
        },
      });
      if (standing.due <= clock.now()) await send(standing.stream);
      else if (standing.stream === stream) wait(stream, due - clock.now());
      return { due: standing.due };
    },
    waiting: async (cpr) => waitingIn(await ledger.by(refOf(cpr))).map(({ app, due }) => ({ app, due })),
    async recover() {
      for (const stream of await ledger.streamsWith(types.asked, [types.sent, types.dropped])) {
        for (const { due } of waitingIn(await ledger.stream(stream))) wait(stream, due - clock.now());
      }
    },
    stop() {
      stopped = true;
      for (const cancel of waits.values()) cancel();
      waits.clear();
    },
  };
}
