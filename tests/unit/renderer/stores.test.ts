import { beforeEach, describe, expect, test, vi } from 'vitest';
import { slowLive } from '../../../src/renderer/src/app/pending.ts';
import {
  acceptSession,
  caseLive,
  caseReceiver,
  refreshCase,
  sessionLive,
} from '../../../src/renderer/src/app/stores.ts';
import type { CaseView } from '../../../src/shared/case-view.ts';
import type { SessionView } from '../../../src/shared/contract.ts';
import { views } from '../../fixtures/views.ts';

const numbered = (seq: number, change: Partial<CaseView> = {}): CaseView => ({ ...views.question, seq, ...change });
const sessionOf = (user: string, state: SessionView['state'] = 'active'): SessionView =>
  state === 'signed-out'
    ? { state, user: null, name: null, role: null, signedInAt: null }
    : { state, user, name: user, role: 'supervisor', signedInAt: 1 };
const acceptCase = (view: CaseView | null) => caseReceiver()(view);
let answer: (value: CaseView | null) => void = () => undefined;

beforeEach(() => {
  caseLive.clear();
  sessionLive.set(sessionOf('agent'));
  slowLive.clear();
  vi.useFakeTimers();
  vi.stubGlobal('window', {
    pinDesk: {
      call: () =>
        new Promise((resolve) => {
          answer = (value) => resolve({ ok: true, value });
        }),
    },
  });
});

describe('the case on screen is the newest that main has told of', () => {
  test('a late answer does not overwrite a newer notice', () => {
    acceptCase(numbered(8));
    acceptCase(numbered(7));
    expect(caseLive.get()?.value?.seq).toBe(8);
    acceptCase(numbered(9));
    expect(caseLive.get()?.value?.seq).toBe(9);
  });

  test('a view that a notice has brought is not shown again with its answer', () => {
    acceptCase(numbered(8));
    const before = caseLive.get();
    acceptCase(numbered(8));
    expect(caseLive.get()).toBe(before);
  });

  test('"no case" is no news where one was opened since it was asked', async () => {
    const asked = refreshCase();
    acceptCase(numbered(3));
    answer(null);
    await asked;
    expect(caseLive.get()?.value?.seq).toBe(3);
  });

  test('a closed case stays until the next one', () => {
    acceptCase(numbered(8, { closed: true }));
    acceptCase(null);
    expect(caseLive.get()?.value?.closed).toBe(true);
  });
});

describe('R31: what was asked in one session is not kept in the next', () => {
  const closed = numbered(9, { closed: true });

  test('an answer that comes when the session has ended', () => {
    const receive = caseReceiver();
    acceptSession(sessionOf('agent', 'signed-out'));
    receive(closed);
    expect(caseLive.get()).toBeUndefined();
  });

  test('an answer that comes under the next agent', () => {
    const receive = caseReceiver();
    acceptSession(sessionOf('agent', 'signed-out'));
    acceptSession(sessionOf('agent2'));
    receive(closed);
    expect(caseLive.get()).toBeUndefined();
  });

  test('a case that was asked for anew', async () => {
    const asked = refreshCase();
    acceptSession(sessionOf('agent', 'locked'));
    answer(closed);
    await asked;
    expect(caseLive.get()).toBeUndefined();
  });
});

test('a call shows that it is under way after a tenth of a second, and no sooner', async () => {
  const asked = refreshCase();
  vi.advanceTimersByTime(99);
  expect(slowLive.get()?.value ?? false).toBe(false);
  vi.advanceTimersByTime(1);
  expect(slowLive.get()?.value).toBe(true);
  answer(null);
  await asked;
  expect(slowLive.get()?.value).toBe(false);
});
