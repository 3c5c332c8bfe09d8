import { describe, expect, test } from 'vitest';
import { registerTooOld } from '../../../src/main/register/age.ts';
import { hour } from '../../../src/main/time/durations.ts';

const now = Date.UTC(2026, 10, 23, 9);
const ago = (milliseconds: number) => new Date(now - milliseconds).toISOString();
const fresh = { producedOn: '2026-11-20', documentsAt: ago(hour), phonesAt: ago(hour) };
const tooOld = (change: Partial<typeof fresh> | { documentsAt: null } | { phonesAt: null }, today = '2026-11-23') =>
  registerTooOld({ ...fresh, ...change }, now, today);

describe('R27: no phone issue on old sources', () => {
  test('fresh ones are no reason', () => {
    expect(tooOld({})).toBe(false);
  });
  test.each(['documentsAt', 'phonesAt'] as const)('%s: 24 hours, to the millisecond', (key) => {
    expect(tooOld({ [key]: ago(24 * hour) })).toBe(false);
    expect(tooOld({ [key]: ago(24 * hour + 1) })).toBe(true);
  });
  test('what was never imported is too old', () => {
    expect(tooOld({ documentsAt: null })).toBe(true);
    expect(tooOld({ phonesAt: null })).toBe(true);
  });
  test('the extract: three working days', () => {
    expect(tooOld({ producedOn: '2026-11-18' })).toBe(false);
    expect(tooOld({ producedOn: '2026-11-17' })).toBe(true);
  });
  test('what comes from the future shows that a clock or a file is wrong', () => {
    expect(tooOld({ producedOn: '2026-11-24' })).toBe(true);
    expect(tooOld({ phonesAt: ago(-25 * hour) })).toBe(true);
  });
});
