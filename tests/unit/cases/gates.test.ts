import { describe, expect, test } from 'vitest';
import {
  ageOn,
  closedGates,
  dateInDenmark,
  type GateInput,
  numberTenure,
  smsCapable,
} from '../../../src/main/cases/gates.ts';
import { standingOf } from '../../../src/main/cases/standing.ts';
import { hour } from '../../../src/main/time/durations.ts';
import { gates } from '../../../src/shared/case-view.ts';
import { monday } from '../../fixtures/case-states.ts';
import { factsOf, phoneOf } from '../../fixtures/facts.ts';

const nothing = standingOf([], null, monday);
const app = { id: 'app', name: 'Telefon', state: 'ready' } as const;
const iso = (at: number) => new Date(at).toISOString();
const protection = (kind: string) => ({ protections: [{ kind, from: '2020-01-01' }] });

function closedFor(change: Partial<GateInput> = {}): readonly string[] {
  return closedGates({
    facts: factsOf(),
    phone: phoneOf(),
    mitid: { blocked: false, apps: [app] },
    standing: nothing,
    now: monday,
    registerTooOld: false,
    enoughData: () => true,
    ...change,
  });
}

test('R3: nothing is closed for an ordinary citizen', () => {
  expect(closedFor()).toEqual([]);
});

describe('R3: each gate alone', () => {
  const alone: readonly (readonly [string, Partial<GateInput>])[] = [
    ['dead', { facts: factsOf({ status: '90' }) }],
    ['disappeared', { facts: factsOf({ status: '70' }) }],
    ['annulled', { facts: factsOf({ status: '30' }) }],
    ['locked', { standing: { ...nothing, closedUntil: monday + 1 } }],
    ['open-elsewhere', { standing: { ...nothing, heldBy: 'another case' } }],
    ['blocked', { mitid: { blocked: true, apps: [app] } }],
    ['no-mitid', { mitid: null }],
    ['no-mitid', { mitid: { blocked: false, apps: [] } }],
    ['no-mitid', { mitid: { blocked: false, apps: [{ ...app, state: 'blocked' }] } }],
    ['guardianship', { facts: factsOf({ guardianship: true }) }],
    ['under-age', { facts: factsOf({ birthDate: '2010-01-01' }) }],
    ['protected', { facts: factsOf(protection('0001')) }],
    ['credit-warning', { facts: factsOf(protection('0005')) }],
    ['number-too-new', { phone: phoneOf({ registeredAt: iso(monday - hour) }) }],
    ['no-phone', { phone: null }],
    ['no-phone', { phone: phoneOf({ number: null }) }],
    ['not-mobile', { phone: phoneOf({ kind: 'landline' }) }],
    ['register-too-old', { registerTooOld: true }],
    ['too-little-data', { enoughData: () => false }],
  ];
  test.each(alone)('%s: %#', (gate, change) => {
    expect(closedFor(change)).toEqual([gate]);
  });

  test('together they name every gate there is', () => {
    expect(new Set(alone.map(([gate]) => gate))).toEqual(new Set(gates));
  });
});

describe('R3: gates together', () => {
  test('a stop stands alone: of the dead nothing else is said', () => {
    const facts = factsOf({ status: '90', guardianship: true, ...protection('0001') });
    expect(closedFor({ facts, mitid: null, phone: null, registerTooOld: true })).toEqual(['dead']);
  });

  test('all others are named in the order of the screen', () => {
    const closed = closedFor({
      facts: factsOf({
        guardianship: true,
        birthDate: '2015-05-05',
        protections: [
          { kind: '0001', from: null },
          { kind: '0005', from: null },
        ],
      }),
      phone: phoneOf({ registeredAt: null }),
      mitid: { blocked: true, apps: [app] },
      standing: { ...nothing, heldBy: 'x', closedUntil: monday + 1 },
      registerTooOld: true,
    });
    expect(closed).toEqual(gates.filter((gate) => closed.includes(gate)));
    expect(closed).toEqual([
      'locked',
      'open-elsewhere',
      'blocked',
      'guardianship',
      'under-age',
      'protected',
      'credit-warning',
      'number-too-new',
      'register-too-old',
    ]);
  });

  test('drawing is not tried where another gate is closed', () => {
    const enoughData = () => {
      throw new Error('was asked');
    };
    expect(closedFor({ facts: factsOf({ guardianship: true }), enoughData })).toEqual(['guardianship']);
  });

  test('emigrated, and directory or marketing protection, close nothing', () => {
    expect(closedFor({ facts: factsOf({ status: '80' }) })).toEqual([]);
    for (const kind of ['0002', '0003', '0004']) expect(closedFor({ facts: factsOf(protection(kind)) })).toEqual([]);
  });

  test('one usable app of several is enough', () => {
    expect(
      closedFor({
        mitid: {
          blocked: false,
          apps: [
            { ...app, state: 'blocked' },
            { ...app, id: 'b', state: 'locked' },
          ],
        },
      }),
    ).toEqual([]);
  });
});

describe('R22: the tenure of the number', () => {
  const registered = (ago: number) => closedFor({ phone: phoneOf({ registeredAt: iso(monday - ago) }) });

  test('is 120 hours, to the millisecond', () => {
    expect(numberTenure).toBe(120 * hour);
    expect(registered(119 * hour + 59 * 60_000)).toEqual(['number-too-new']);
    expect(registered(numberTenure - 1)).toEqual(['number-too-new']);
    expect(registered(numberTenure)).toEqual([]);
  });

  test.each([
    ['unknown', null],
    ['in the future', iso(monday + hour)],
    ['unreadable', 'yesterday'],
  ])('a date that is %s counts as new', (_what, registeredAt) => {
    expect(closedFor({ phone: phoneOf({ registeredAt }) })).toEqual(['number-too-new']);
  });
});

describe('R21: SMS-capable', () => {
  test.each([
    ['+45 by the kind on file', '+4520341234', 'mobile', true],
    ['+45 landline', '+4533121212', 'landline', false],
    ['+45 of unknown kind', '+4520341234', 'unknown', false],
    ['Greenland mobile by plan', '+299221234', 'unknown', true],
    ['Greenland landline by plan, whatever the file says', '+299321234', 'mobile', false],
    ['Faroese mobile by plan', '+298211234', 'unknown', true],
    ['Faroese landline by plan', '+298201234', 'mobile', false],
    ['Swedish mobile', '+46701234567', 'unknown', true],
    ['Swedish landline', '+468123456', 'mobile', false],
    ['American numbers tell nothing apart', '+12125550123', 'unknown', true],
    ['American landline on file', '+12125550123', 'landline', false],
    ['too short to be a number', '+4512', 'mobile', false],
    ['no number at all', 'hjem', 'mobile', false],
  ] as const)('%s: %s', (_what, number, kind, capable) => {
    expect(smsCapable(phoneOf({ number, kind }))).toBe(capable);
  });

  test('no number is no number', () => {
    expect(smsCapable(phoneOf({ number: null }))).toBe(false);
  });
});

describe('R3: age', () => {
  test.each([
    ['the day before the birthday', '2008-11-24', '2026-11-23', 17],
    ['the birthday', '2008-11-23', '2026-11-23', 18],
    ['29 February in a common year', '2008-02-29', '2026-02-28', 17],
    ['… is over in March', '2008-02-29', '2026-03-01', 18],
    ['only the year is known: the youngest it can be', '2008', '2026-11-23', 17],
    ['only year and month are known: the youngest it can be', '2008-11', '2026-11-23', 17],
    ['… the month is over', '2008-10', '2026-11-23', 18],
  ])('%s', (_what, born, today, age) => {
    expect(ageOn(born, today)).toBe(age);
  });

  test('the day is the one in Denmark, in winter and in summer', () => {
    expect(dateInDenmark(Date.UTC(2026, 0, 31, 23, 30))).toBe('2026-02-01');
    expect(dateInDenmark(Date.UTC(2026, 6, 1, 22, 30))).toBe('2026-07-02');
    expect(dateInDenmark(Date.UTC(2026, 6, 1, 21, 30))).toBe('2026-07-01');
  });
});
