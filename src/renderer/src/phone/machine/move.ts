import type { ScreenId } from './ids.ts';
import { screens, type Target } from './screens.ts';
import type { PhoneState } from './state.ts';

/** The app's first screen. A code that was accepted already goes on where it was: it cannot be entered again. */
export function startScreen({ app, token }: PhoneState): ScreenId {
  if (app === null) return 'home-screen';
  if (app === 'blocked') return 'app-blocked';
  if (token !== null) return 'new-pin-code';
  return app === 'locked' ? 'app-locked' : 'app-ready';
}

/** Shows a screen; `trail` is its way back. */
export const show = (state: PhoneState, screen: ScreenId, trail: readonly ScreenId[] = []): PhoneState => ({
  ...state,
  // Whoever opens the app is its owner until somebody else is chosen.
  ...(screens[screen].kind === 'start' ? { user: 0, scanToken: null } : {}),
  screen,
  trail,
  entry: '',
  newPin: '',
  message: screens[screen].message ?? null,
  incomplete: false,
});

function resolve(state: PhoneState, target: Exclude<Target, 'ask'>): ScreenId {
  const several = state.users > 1;
  switch (target) {
    case 'start':
      return startScreen(state);
    case 'ways':
      return several ? 'choose-user' : 'choose-way';
    case 'current':
      return several ? 'choose-user' : 'current-pin-code';
    case 'chosen':
      return state.trail.includes('change-your-pin-code') ? 'current-pin-code' : 'choose-way';
    case 'document':
      return state.pCodeNeeded && state.scanToken === null ? 'p-code' : 'scan-code';
    case 'again':
      return state.failed;
    default:
      return target;
  }
}

/** Goes on to a screen, remembering the present one where the new one has a way back. */
export function go(state: PhoneState, target: Exclude<Target, 'ask'>): PhoneState {
  const screen = resolve(state, target);
  // What was ticked on an earlier visit is not meant for this one.
  const fresh = screens[screen].tick ? { ...state, ticked: false } : state;
  return show(fresh, screen, screens[screen].back ? [...state.trail, state.screen] : []);
}

export function back(state: PhoneState): PhoneState {
  if (!screens[state.screen].back) return state;
  return settle(show(state, state.trail.at(-1) ?? 'home-screen', state.trail.slice(0, -1)));
}

const isInApp = ({ screen }: PhoneState) => screens[screen].device === undefined;

/** Leaves a screen that the app, in its present state, does not have; everything else stays as it is. */
export function settle(state: PhoneState): PhoneState {
  if (!isInApp(state)) return state;
  const { kind, needs } = screens[state.screen];
  const kept = kind !== 'start' && (needs === undefined || needs === state.app);
  if (kept && state.app !== 'blocked' && state.app !== null) return state;
  const start = startScreen(state);
  return start === state.screen ? state : show(state, start);
}

/** Begins again: the app's first screen where the app is open, and nothing of an entry that was under way. */
export function restart(state: PhoneState): PhoneState {
  const empty = { ...state, token: null, scanToken: null };
  return isInApp(empty) ? show(empty, startScreen(empty)) : empty;
}
