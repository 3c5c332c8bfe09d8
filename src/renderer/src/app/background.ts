import type { CallError, CallName, Input, Output } from '../../../shared/contract.ts';
import { call } from './bridge.ts';
import { createLive } from './live.ts';

interface Unanswered {
  readonly error: CallError;
  readonly again: () => void;
}

/** What was asked without a place on screen to say that it failed, by call; until the same call is answered. */
export const unansweredLive = createLive<ReadonlyMap<string, Unanswered>>();

/** Not news: another screen is on its way, which says it. */
const expected = new Set<CallError['code']>(['signed-out', 'session-locked', 'not-ready', 'no-case', 'case-closed']);

function note(name: string, failed: Unanswered | null): void {
  const before = unansweredLive.get()?.value ?? new Map<string, Unanswered>();
  if (!failed && !before.has(name)) return;
  const after = new Map(before);
  if (failed) after.set(name, failed);
  else after.delete(name);
  unansweredLive.set(after);
}

/** Asks main for what nobody pressed a button for. A failure is shown over every screen, with a way to ask again. */
export async function inBackground<N extends CallName>(
  name: N,
  input: Input<N>,
  onValue: (value: Output<N>) => void = () => undefined,
): Promise<void> {
  const result = await call(name, input);
  const failed = !result.ok && !expected.has(result.error.code);
  note(name, failed ? { error: result.error, again: () => void inBackground(name, input, onValue) } : null);
  if (result.ok) onValue(result.value);
}

/** A fault of this page that nobody caught is shown in the same place; reloading is what helps. */
export function watchFaults(): void {
  window.addEventListener('unhandledrejection', () =>
    note('page', { error: { code: 'internal' }, again: () => window.location.reload() }),
  );
}
