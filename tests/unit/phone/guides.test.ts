import { describe, expect, test } from 'vitest';
import way1 from '../../../resources/guides/way-1.json' with { type: 'json' };
import way2 from '../../../resources/guides/way-2.json' with { type: 'json' };
import way3 from '../../../resources/guides/way-3.json' with { type: 'json' };
import way4 from '../../../resources/guides/way-4.json' with { type: 'json' };
import way5 from '../../../resources/guides/way-5.json' with { type: 'json' };
import way6 from '../../../resources/guides/way-6.json' with { type: 'json' };
import type { ItemId } from '../../../src/renderer/src/phone/machine/ids.ts';
import { screens } from '../../../src/renderer/src/phone/machine/screens.ts';
import { initialPhone, type PhoneEvent, type PhoneState } from '../../../src/renderer/src/phone/machine/state.ts';
import { accepted, allowed, changed, next, tap, type, walk } from './walk.ts';

interface Step {
  readonly id: string;
  readonly screen: string;
  readonly item: string | null;
}

const starts = [way1, way2, way3, way4, way5, way6].flatMap(({ way, starts: all, steps }) =>
  all.map((start) => {
    const walked = start.steps.map((id): Step => {
      const found = steps.find((step) => step.id === id);
      if (!found) throw new Error(`way ${way} has no step ${id}`);
      return found;
    });
    return { way, start: start.id, steps: walked };
  }),
);

/** Main's answer to whatever is pending, where all is in order. */
function answered(state: PhoneState): PhoneState {
  if (state.pending === null) return state;
  const reply = { redeem: accepted, 'new-pin': changed };
  const { kind } = state.pending;
  return walk(state, kind === 'redeem' || kind === 'new-pin' ? reply[kind] : allowed);
}

/** What the caller does at this step, by the guide's own words: fills what is to be filled, ticks, and taps the item. */
function doneBy(state: PhoneState, item: string): PhoneState {
  const { entry, tick } = screens[state.screen];
  const before: PhoneEvent[] = [];
  if (entry) before.push(type('24071358'.slice(0, entry.digits)));
  if (tick && item === 'next' && !state.ticked) before.push(tap(tick));
  return answered(walk(state, ...before, item === 'next' ? next : tap(item as ItemId)));
}

/** Where nothing is tapped: time goes by, or the caller leaves the browser for the phone. */
function waited(state: PhoneState): PhoneState {
  if (state.screen === 'browser-wait') return walk(state, { type: 'sent' });
  return state.screen === 'browser-sent' ? walk(state, { type: 'home' }) : state;
}

describe.each(starts)('way $way, start $start', ({ start, steps }) => {
  const app = start === 'locked' ? 'locked' : 'ready';
  const phone = { ...initialPhone(app), pCodeNeeded: start === 'p-code' };

  test.each([1, 2])('every step is on the screen that the phone shows, and leads on, with %i users', (users) => {
    let state: PhoneState = { ...phone, users };
    for (const [place, step] of steps.entries()) {
      // Only asked where there are several; the guide has the step for those.
      if (step.screen === 'choose-user' && users === 1) continue;
      // The source names it for ways 1 and 2 only; where the phone asks in another way, the caller says who they are.
      if (state.screen === 'choose-user' && step.screen !== 'choose-user') state = walk(state, tap('user-1'));
      if (place === 0 && step.screen === 'browser-log-in') state = walk(state, tap('browser'));
      expect(state.screen, step.id).toBe(step.screen);
      if (step.item === null) {
        state = waited(state);
        continue;
      }
      const after = doneBy(state, step.item);
      const before = state;
      state = after;
      if (place === steps.length - 1) expect(after).not.toEqual(before);
      else expect(after.screen, step.id).not.toBe(step.screen);
    }
  });
});

test('each way that sets a PIN ends on the screen that says so, and way 6 with the switch on', () => {
  const ends = starts.map(({ way, start, steps }) => [way, start, steps.at(-1)?.screen]);
  for (const [way, start, screen] of ends) {
    const expected = way === 6 ? 'approve-with-face-id' : start === 'appointment' ? 'home-screen' : 'done';
    expect(screen, `${way} ${start}`).toBe(expected);
  }
});
