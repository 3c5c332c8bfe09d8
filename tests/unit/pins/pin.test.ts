import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PinEvent } from '../../../src/main/pins/events.ts';
import { expiresAt, hardLimit, isLive, type Pin, reducePin, validity } from '../../../src/main/pins/pin.ts';
import { hour, minute } from '../../../src/main/time/durations.ts';
import { monday } from '../../fixtures/case-states.ts';
import { pinOf } from '../../fixtures/pins.ts';

type Later = Exclude<PinEvent['type'], 'pin.issued'>;
const later = (type: Later, at = monday, pin = 'pin-1'): PinEvent =>
  ({ type, at, payload: { pin, by: 'agent' } }) as PinEvent;
const folded = (...events: readonly PinEvent[]): Pin => {
  const [pin] = events.reduce(reducePin, [pinOf()] as readonly Pin[]);
  if (!pin) throw new Error('no PIN');
  return pin;
};

describe('R24: when a PIN dies by itself', () => {
  test.each([
    ['no clock runs before the gateway took it', {}, null],
    ['30 minutes from acceptance', { submittedAt: monday }, monday + 30 * minute],
    ['30 minutes from delivery', { submittedAt: monday, deliveredAt: monday + 20 * minute }, monday + 50 * minute],
    [
      '60 minutes after acceptance whatever is reported',
      { submittedAt: monday, deliveredAt: monday + 40 * minute },
      monday + hour,
    ],
  ])('%s', (_what, change, expected) => {
    expect(expiresAt(pinOf(change))).toBe(expected);
  });

  test('it lives to the last millisecond, and no longer', () => {
    const pin = pinOf({ status: 'delivered', submittedAt: monday, deliveredAt: monday + minute });
    expect(isLive(pin, monday + minute + validity - 1)).toBe(true);
    expect(isLive(pin, monday + minute + validity)).toBe(false);
    expect([validity, hardLimit]).toEqual([30 * minute, 60 * minute]);
  });

  test('one that waits in the outbox lives half an hour from when it was made', () => {
    expect(isLive(pinOf(), monday + validity - 1)).toBe(true);
    expect(isLive(pinOf(), monday + validity)).toBe(false);
  });

  test.each(['used', 'expired', 'revoked', 'dead', 'failed'] as const)('one that is %s lives at no time', (status) => {
    expect(isLive(pinOf({ status, submittedAt: monday }), monday)).toBe(false);
  });

  test('R25: one whose outcome is unknown may have arrived, so it lives', () => {
    expect(isLive(folded(later('pin.unknown')), monday + validity - 1)).toBe(true);
  });
});

describe('R25: the way of a message', () => {
  test.each([
    ['handed over', ['pin.submitted'], 'submitted'],
    ['delivered', ['pin.submitted', 'pin.delivered'], 'delivered'],
    ['the receipt is faster than the answer', ['pin.delivered', 'pin.submitted'], 'delivered'],
    ['failed', ['pin.submitted', 'pin.failed'], 'failed'],
    ['unknown', ['pin.unknown'], 'unknown'],
    ['unknown, then delivered after all', ['pin.unknown', 'pin.delivered'], 'delivered'],
    ['failed, then delivered after all', ['pin.failed', 'pin.delivered'], 'delivered'],
    ['delivered twice', ['pin.submitted', 'pin.delivered', 'pin.delivered'], 'delivered'],
    ['used', ['pin.submitted', 'pin.delivered', 'pin.used'], 'used'],
    ['used before its receipt', ['pin.submitted', 'pin.used', 'pin.delivered'], 'used'],
    ['a receipt after it was revoked', ['pin.submitted', 'pin.revoked', 'pin.delivered'], 'revoked'],
    ['a failure after it had expired', ['pin.submitted', 'pin.expired', 'pin.failed'], 'expired'],
  ] as const)('%s', (_what, types, status) => {
    expect(folded(...types.map((type) => later(type))).status).toBe(status);
  });

  test('a late delivery leaves nothing to replace', () => {
    expect(folded(later('pin.unknown')).undelivered).toBe(true);
    expect(folded(later('pin.unknown'), later('pin.delivered')).undelivered).toBe(false);
  });

  test('a second receipt does not move the clock', () => {
    const pin = folded(
      later('pin.submitted'),
      later('pin.delivered', monday + minute),
      later('pin.delivered', monday + 20 * minute),
    );
    expect(pin.deliveredAt).toBe(monday + minute);
  });

  test('nor does a second answer of the gateway', () => {
    expect(folded(later('pin.submitted'), later('pin.submitted', monday + 20 * minute)).submittedAt).toBe(monday);
  });
});

describe('what is over stays over', () => {
  const any = fc.constantFrom<Later>(
    'pin.submitted',
    'pin.delivered',
    'pin.failed',
    'pin.unknown',
    'pin.wrong-entry',
    'pin.used',
    'pin.expired',
    'pin.revoked',
    'pin.killed',
  );

  test.each([
    ['pin.used', 'used'],
    ['pin.expired', 'expired'],
    ['pin.revoked', 'revoked'],
    ['pin.killed', 'dead'],
  ] as const)('after %s no event makes it anything else', (end, status) => {
    fc.assert(
      fc.property(fc.array(any), fc.array(any), (before, following) => {
        const over = folded(
          ...before.filter((type) => !/used|expired|revoked|killed/.test(type)).map((type) => later(type)),
          later(end),
        );
        const pin = following.reduce<readonly Pin[]>((pins, type) => reducePin(pins, later(type)), [over])[0];
        expect(pin?.status).toBe(status);
        expect(isLive(pin ?? over, monday)).toBe(false);
      }),
    );
  });

  test('events about another PIN change nothing, and give the same array', () => {
    const pins = [pinOf()];
    expect(reducePin(pins, later('pin.used', monday, 'another'))).toBe(pins);
  });
});
