import type { Ledger } from '../ledger/ledger.ts';
import { absoluteLimit, type Session } from './session.ts';

/** A change of a session, as the manager tells it. */
interface SessionEvent {
  readonly type: string;
  readonly session: Session;
  readonly reason: string;
}

const streamOf = (user: string): string => `session:${user}`;

/** @param at epoch milliseconds. */
export function recordSession(ledger: Ledger, { type, session, reason }: SessionEvent, at: number): Promise<null> {
  return ledger.commit({
    stream: streamOf(session.user),
    at,
    agent: session.user,
    decide: () => ({ events: [{ type, payload: { session: session.id, reason } }], value: null }),
  });
}

/**
 * When the shift began: the agent's first sign-in that is younger than a shift may last (R31). Signing out, or a power
 * cut, and signing in again is the same shift.
 * @param now epoch milliseconds, as is what it returns.
 */
export async function shiftStart(ledger: Ledger, session: Session, now: number): Promise<number> {
  const starts = (await ledger.stream(streamOf(session.user)))
    .filter(({ type }) => type === 'session.started')
    .map(({ at }) => Date.parse(at));
  return Math.min(session.startedAt, ...starts.filter((at) => now - at < absoluteLimit));
}
