import type { CallerView } from '../../shared/caller-contract.ts';
import type { Console } from '../console.ts';
import { done, type Outcome } from '../outcome.ts';

/** What the caller's window may ask for. */
export const callerCalls = ({
  training,
}: Pick<Console, 'training'>): { 'caller.current': () => Promise<Outcome<CallerView | null>> } => ({
  'caller.current': async () => done(training ? await training.calls.caller() : null),
});
