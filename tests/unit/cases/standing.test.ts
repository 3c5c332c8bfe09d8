import { describe, expect, test } from 'vitest';
import {
  issuesInDay,
  leaseDuration,
  livePins,
  routeClosedUntil,
  standingOf,
} from '../../../src/main/cases/standing.ts';
import { day, hour, minute, second } from '../../../src/main/time/durations.ts';
import {
  answered,
  asked,
  closed,
  document,
  drawn,
  identified,
  monday,
  opened,
  pinIssued,
  plain,
  stored,
  timed,
  upToAsking,
  verdict,
} from '../../fixtures/case-states.ts';

const failed = (stream: string, at: number) =>
  stored(stream, [...upToAsking.map((made) => timed(at - minute, made)), timed(at, verdict('failed', 'not-verified'))]);

describe('R4: one open verification per citizen', () => {
  const found = [opened(), identified()];
  const last = monday + second;

  test('the lease lasts until 15 minutes without an event, to the millisecond', () => {
    const events = stored('a', found);
    expect(standingOf(events, null, last + leaseDuration - 1).heldBy).toBe('a');
    expect(standingOf(events, null, last + leaseDuration).heldBy).toBeNull();
    expect(leaseDuration).toBe(15 * minute);
  });

  test('a case never holds the citizen against itself', () => {
    expect(standingOf(stored('a', found), 'a', last).heldBy).toBeNull();
  });

  test.each([
    [
      'a search that found the citizen among others',
      [opened(), { type: 'case.searched', payload: { criterion: 's', by: 'name', hits: 2 } } as const],
    ],
    ['a gate', [opened(), identified(['dead']), verdict('referred', 'dead')]],
    ['a close', [...found, closed]],
    ['an abandoned case', [...found, plain('case.abandoned')]],
    ['a failed verification', [...upToAsking, verdict('failed', 'not-verified')]],
    ['a wrong citizen', [...found, plain('case.wrong-citizen')]],
  ])('%s holds nobody', (_what, made) => {
    expect(standingOf(stored('a', made), null, last).heldBy).toBeNull();
  });

  test('a case that goes on with the citizen after "wrong citizen" holds them again', () => {
    const made = [
      opened(),
      identified(['no-phone']),
      verdict('referred', 'no-phone'),
      plain('case.wrong-citizen'),
      identified(),
    ];
    expect(standingOf(stored('a', made), null, last).heldBy).toBe('a');
  });
});

describe('R16: what counts as a failed verification', () => {
  const ofAnother = (made: Parameters<typeof stored>[1], now = monday + minute) =>
    standingOf(stored('a', made), 'b', now).failures;

  test('a verdict after the first question other than passed', () => {
    expect(ofAnother([...upToAsking, verdict('failed', 'not-verified')])).toHaveLength(1);
    expect(ofAnother([...upToAsking, verdict('referred', 'suspicion')])).toHaveLength(1);
  });

  test('abandoned, or left standing past its lease, in the middle of the questions', () => {
    expect(ofAnother([...upToAsking, plain('case.abandoned')])).toHaveLength(1);
    expect(ofAnother(upToAsking)).toEqual([]);
    const lastAt = monday + (upToAsking.length - 1) * second;
    expect(ofAnother(upToAsking, lastAt + leaseDuration - 1)).toEqual([]);
    expect(ofAnother(upToAsking, lastAt + leaseDuration)).toEqual([lastAt]);
  });

  test('R17: declined after the first question counts, before it does not', () => {
    expect(ofAnother([...upToAsking, verdict('referred', 'declined')])).toHaveLength(1);
    expect(ofAnother([opened(), identified(), verdict('referred', 'declined')])).toEqual([]);
  });

  test('R36: passed and then a coached yes does not count', () => {
    expect(ofAnother([...upToAsking, verdict('passed'), verdict('referred', 'suspicion'), closed])).toEqual([]);
  });

  test('passed and closed does not count', () => {
    expect(ofAnother([...upToAsking, verdict('passed'), closed])).toEqual([]);
  });

  test('a document that was not accepted, and every gate, does not', () => {
    expect(ofAnother([opened(), identified(), document('not-accepted'), verdict('failed', 'document')])).toEqual([]);
    expect(ofAnother([opened(), identified(['dead']), verdict('referred', 'dead'), closed])).toEqual([]);
  });

  test('R38: a case that left this citizen before the first question leaves no mark', () => {
    const standing = standingOf(stored('a', [opened(), identified(), plain('case.wrong-citizen')]), 'b', monday + day);
    expect(standing).toMatchObject({ heldBy: null, failures: [], draws: [], waiting: null, closedUntil: null });
  });
});

describe('R16: when the phone route closes, and for how long', () => {
  test('two failures less than 24 hours apart, to the millisecond', () => {
    expect(routeClosedUntil([monday, monday + day - 1])).toBe(monday + day - 1 + 7 * day);
    expect(routeClosedUntil([monday, monday + day])).toBeNull();
  });

  test('three within 7 days, to the millisecond', () => {
    const [first, second_] = [monday, monday + 3 * day];
    expect(routeClosedUntil([first, second_, monday + 7 * day - 1])).toBe(monday + 14 * day - 1);
    expect(routeClosedUntil([first, second_, monday + 7 * day])).toBeNull();
  });

  test('one failure, or two far apart, close nothing', () => {
    expect(routeClosedUntil([monday])).toBeNull();
    expect(routeClosedUntil([monday, monday + 30 * hour])).toBeNull();
    expect(routeClosedUntil([])).toBeNull();
  });

  test('it opens again after exactly 7 days', () => {
    const events = [...failed('a', monday), ...failed('b', monday + hour)];
    const until = monday + hour + 7 * day;
    expect(standingOf(events, 'c', until - 1).closedUntil).toBe(until);
    expect(standingOf(events, 'c', until).closedUntil).toBeNull();
  });

  test('the order in which the ledger got the cases does not matter', () => {
    const events = [...failed('b', monday + hour), ...failed('a', monday)];
    expect(standingOf(events, 'c', monday + 2 * hour).closedUntil).toBe(monday + hour + 7 * day);
  });
});

describe('R15, R17: a draw that waits', () => {
  const declinedAt = monday + hour;
  const declined = stored('a', [
    ...upToAsking.map((made) => timed(monday, made)),
    timed(declinedAt, verdict('referred', 'declined')),
  ]);

  test('a declined one for 24 hours, what was read counting as unknown', () => {
    expect(standingOf(declined, 'b', declinedAt + day - 1).waiting?.outcomes[0]).toBe('unknown');
    expect(standingOf(declined, 'b', declinedAt + day).waiting).toBeNull();
  });

  test('a lost line for 15 minutes from when it was lost', () => {
    const lostAt = monday + minute;
    const lost = stored('a', [
      ...upToAsking.map((made) => timed(monday, made)),
      timed(lostAt, answered(1, 'unknown')),
      timed(lostAt, plain('case.line-lost')),
    ]);
    expect(standingOf(lost, 'b', lostAt + 15 * minute - 1).waiting).not.toBeNull();
    expect(standingOf(lost, 'b', lostAt + 15 * minute).waiting).toBeNull();
    const givenUp = [...lost, ...stored('a', [timed(lostAt + 15 * minute, verdict('failed', 'timed-out'))])];
    expect(standingOf(givenUp, 'b', lostAt + 16 * minute).waiting).toBeNull();
  });

  test('not for the case it belongs to', () => {
    expect(standingOf(declined, 'a', declinedAt + 1).waiting).toBeNull();
  });

  test('not one that was declined before its draw', () => {
    const early = stored('a', [opened(), identified(), verdict('referred', 'declined')]);
    expect(standingOf(early, 'b', monday + minute).waiting).toBeNull();
  });

  test('R13: not once another case has drawn', () => {
    const passed = stored('b', [
      ...upToAsking.map((made) => timed(declinedAt + minute, made)),
      timed(declinedAt + 5 * minute, verdict('passed')),
    ]);
    expect(standingOf([...declined, ...passed], 'c', declinedAt + hour).waiting).toBeNull();
  });
});

describe('R13: earlier draws', () => {
  test('oldest first, with their time', () => {
    const events = [
      ...stored('b', [timed(monday + hour, opened()), timed(monday + hour, drawn())]),
      ...stored('a', [timed(monday, opened()), timed(monday, drawn())]),
    ];
    expect(standingOf(events, 'c', monday + day).draws.map(({ at }) => at)).toEqual([monday, monday + hour]);
  });
});

describe('PINs of a citizen over all cases', () => {
  const events = [
    ...stored('a', [timed(monday, opened()), timed(monday, pinIssued('old'))]),
    ...stored('b', [timed(monday + hour, opened()), timed(monday + hour, pinIssued('new'))]),
  ];

  test('newest first; live for half an hour', () => {
    const standing = standingOf(events, null, monday + hour);
    expect(standing.pins.map(({ pin }) => pin.id)).toEqual(['new', 'old']);
    expect(livePins(standing, monday + hour).map(({ stream }) => stream)).toEqual(['b']);
  });

  test('R27: issues of the last 24 hours, replacements not counted', () => {
    const replaced = [...events, ...stored('b', [timed(monday + hour + minute, pinIssued('again', true))])];
    const standing = standingOf(replaced, null, monday + hour);
    expect(issuesInDay(standing, monday + 2 * hour)).toBe(2);
    expect(issuesInDay(standing, monday + day - 1)).toBe(2);
    expect(issuesInDay(standing, monday + day)).toBe(1);
  });
});

describe('R5: whole blocks for an unverified caller', () => {
  const made = {
    type: 'block.made',
    payload: { order: 'b', scope: 'mitid', app: null, verified: false, reason: 'block' },
  } as const;

  test('are counted until they are undone', () => {
    expect(standingOf(stored('a', [opened(), made]), null, monday).unverifiedBlocks).toEqual([monday + second]);
    const undone = { type: 'block.undone', payload: { order: 'u', of: 'b', scope: 'mitid', app: null } } as const;
    expect(standingOf(stored('a', [opened(), made, undone]), null, monday).unverifiedBlocks).toEqual([]);
  });

  test.each([
    ['of one authenticator', { order: 'b', scope: 'authenticator', app: 'a', verified: false, reason: 'block' }],
    ['of a verified caller', { order: 'b', scope: 'mitid', app: null, verified: true, reason: 'block' }],
  ] as const)('%s is not', (_what, payload) => {
    expect(standingOf(stored('a', [opened(), { type: 'block.made', payload }]), null, monday).unverifiedBlocks).toEqual(
      [],
    );
  });
});

test('R32: events whose payload retention has removed are passed over', () => {
  const removed = failed('a', monday).map((event) => ({ ...event, payload: null }));
  expect(standingOf(removed, null, monday).failures).toEqual([]);
});

test('events of other parts, even with names of built-in properties, are passed over', () => {
  const strange = stored('a', [opened()]).map((event) => ({ ...event, type: 'constructor' }));
  expect(() => standingOf(strange, null, monday)).not.toThrow();
});

test('R17: questions shown but never answered count as unknown for whoever takes the draw up', () => {
  const made = [...upToAsking, answered(1, 'right'), asked(2), verdict('referred', 'declined')];
  expect(standingOf(stored('a', made), 'b', monday + minute).waiting?.outcomes).toMatchObject({
    0: 'right',
    1: 'unknown',
  });
});
