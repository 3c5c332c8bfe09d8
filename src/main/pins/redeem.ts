import { randomUUID } from 'node:crypto';
import type { Ledger, Ref, StoredEvent } from '../ledger/ledger.ts';
import type { MitId, NewPinRefusal } from '../mitid/mitid.ts';
import type { Orders } from '../mitid/orders.ts';
import type { Keyring } from '../storage/keyring.ts';
import type { Clock } from '../time/clock.ts';
import { minute } from '../time/durations.ts';
import { foldPins, issuedPin, pinEvent } from './fold.ts';
import { isLive, type Pin, wrongEntriesAllowed } from './pin.ts';
import { pinMatches } from './secret.ts';

type RedeemRefusal = 'wrong-code' | 'code-expired' | 'code-dead';
type Redeemed = { readonly ok: true; readonly token: string } | { readonly ok: false; readonly message: RedeemRefusal };

/** How long an accepted temporary PIN waits for the new one. */
const tokenLife = 10 * minute;

interface Token {
  readonly cpr: string;
  readonly app: string;
  readonly stream: string;
  readonly pin: string;
  readonly until: number;
}

/** What the citizen's app does with a temporary PIN; in production this side belongs to the MitID core. */
export interface Redemption {
  redeem(cpr: string, app: string, typed: string): Promise<Redeemed>;
  /** R29. The temporary PIN is used up by the first new PIN that is set with it; `try-again` where MitID set none. */
  setNewPin(
    token: string,
    pin: string,
    repeated: string,
  ): Promise<'pin-changed' | NewPinRefusal | 'code-dead' | 'try-again'>;
}

/**
 * @param onChange told the stream of each case whose PIN changed.
 * @param onSet told whose new PIN was set, and by a temporary PIN of which stream.
 */
export function createRedemption(
  parts: {
    readonly ledger: Ledger;
    readonly keyring: Keyring;
    readonly clock: Clock;
    readonly mitid: MitId;
    readonly orders: Orders;
    /** Time that nobody can set back. */
    now(): number;
  },
  onChange: (stream: string) => void,
  onSet: (cpr: string, stream: string) => void = () => undefined,
): Redemption {
  const { ledger, keyring, clock, mitid, orders } = parts;
  const tokens = new Map<string, Token>();

  /** PINs of the citizen over all cases, newest first. */
  const allPins = (events: readonly StoredEvent[]) => {
    const streams = new Set(events.filter((event) => event.type === 'pin.issued').map((event) => event.stream));
    return [...streams]
      .flatMap((stream) => foldPins(events.filter((event) => event.stream === stream)).map((pin) => ({ stream, pin })))
      .sort((a, b) => b.pin.issuedAt - a.pin.issuedAt);
  };

  return {
    async redeem(cpr, app, typed) {
      const digits = typed.replace(/\s/g, '');
      const citizen: Ref = { kind: 'citizen', key: keyring.ref('citizen', cpr) };
      const newest = allPins(await ledger.by(citizen))[0];
      if (!newest) return { ok: false, message: 'wrong-code' };
      const { stream } = newest;
      const now = parts.now();
      const matches = (pin: Pin) => pin.app === app && pinMatches(keyring, pin.salt, pin.hash, digits);
      const result = await ledger.commit<Redeemed>({
        stream,
        refs: [citizen],
        at: clock.now(),
        agent: null,
        decide(view) {
          const pins = allPins(view.by(citizen));
          const typedFor = pins.find(({ pin }) => matches(pin));
          const target = pins.find(({ pin }) => isLive(pin, now)) ?? null;
          if (typedFor && isLive(typedFor.pin, now) && typedFor.stream === stream) {
            return { events: [], value: { ok: true, token: typedFor.pin.id } };
          }
          if (typedFor) {
            const expired = ['expired', 'delivered', 'submitted', 'unknown'].includes(typedFor.pin.status);
            return { events: [], value: { ok: false, message: expired ? 'code-expired' : 'code-dead' } };
          }
          if (!target || target.stream !== stream) {
            const message = pins[0]?.pin.status === 'dead' ? 'code-dead' : 'wrong-code';
            return { events: [], value: { ok: false, message } };
          }
          // Whatever is typed wrongly counts against the PIN that could be guessed at.
          const wrong = pinEvent('pin.wrong-entry', { pin: target.pin.id }, [citizen]);
          if (target.pin.wrongEntries + 1 < wrongEntriesAllowed)
            return { events: [wrong], value: { ok: false, message: 'wrong-code' } };
          const killed = pinEvent('pin.killed', { pin: target.pin.id }, [citizen]);
          return { events: [wrong, killed], value: { ok: false, message: 'code-dead' } };
        },
      });
      onChange(stream);
      if (!result.ok) return result;
      const token = randomUUID();
      tokens.set(token, { cpr, app, stream, pin: result.token, until: clock.monotonic() + tokenLife });
      return { ok: true, token };
    },

    async setNewPin(token, pin, repeated) {
      const held = tokens.get(token);
      if (!held || clock.monotonic() > held.until) return 'code-dead';
      const { cpr, app, stream } = held;
      const refusal = await mitid.checkPin(cpr, app, pin, repeated);
      if (refusal) return refusal;
      const key = randomUUID();
      const claim = await ledger.commit<'claimed' | 'try-again' | 'code-dead'>({
        stream,
        at: clock.now(),
        agent: null,
        decide(view) {
          const found = issuedPin(view.stream, held.pin);
          // Revoked, killed, expired or used between the two steps.
          if (!found || !isLive(found.pin, parts.now())) return { events: [], value: 'code-dead' };
          if (found.pin.claimed) return { events: [], value: 'try-again' };
          const order = pinEvent('pin.set-requested', { pin: held.pin, order: key }, found.refs);
          return { events: [order], value: 'claimed' };
        },
      });
      if (claim === 'code-dead') tokens.delete(token);
      if (claim !== 'claimed') return claim;
      let late: NewPinRefusal | null = null;
      const end = await orders.carryOut({
        kind: 'setPin',
        stream,
        key,
        async work() {
          late = await mitid.setPin(cpr, app, pin, repeated, key);
          return late === null;
        },
      });
      if (end === 'done') {
        tokens.delete(token);
        onSet(cpr, stream);
      }
      onChange(stream);
      return end === 'done' ? 'pin-changed' : (late ?? 'try-again');
    },
  };
}
