import { randomUUID } from 'node:crypto';
import type { Role, SessionView } from '../../shared/contract.ts';
import type { Clock } from '../time/clock.ts';
import { hour, minute, second } from '../time/durations.ts';
import type { Account } from './accounts.ts';

/** R31. */
export const idleLimit = 5 * minute;
export const idleLimitInCase = 15 * minute;
/** So long before an idle session locks the window is told. */
const lockWarning = 1 * minute;
export const absoluteLimit = 9 * hour;
/** Past the absolute limit an open case may be finished, at most this long. */
export const graceForCase = 30 * minute;

export interface Session {
  /** Unlocking is the same session, a restart is not (R20). */
  readonly id: string;
  readonly user: string;
  readonly name: string;
  readonly role: Role;
  readonly startedAt: number;
  /** R27: keyed reference of the agent's own CPR number, where the account has one. */
  readonly citizen?: string | undefined;
}

export interface SessionManager {
  readonly current: Session | null;
  readonly locked: boolean;
  view(): SessionView;
  start(account: Account): void;
  unlock(): void;
  /** @param reason goes into the ledger. */
  lock(reason: 'key' | 'idle' | 'screen' | 'suspend'): void;
  end(reason: 'sign-out' | 'absolute' | 'quit' | 'disabled'): void;
  /** A key or pointer was used. */
  touch(): void;
  /** An open case lengthens the idle limit, and holds off the absolute end. */
  caseOpen(open: boolean): void;
}

/**
 * @param idle a clock of its own for input idleness, so that moving case time does not lock the screen.
 * @param onChange told of every change, with what happened.
 * @param onLockSoon told the seconds until idleness locks the session; a key or pointer puts it off.
 */
export function createSessionManager(
  clock: Clock,
  idle: Clock,
  onChange: (
    view: SessionView,
    event: { readonly type: string; readonly session: Session; readonly reason: string },
  ) => void,
  onLockSoon: (seconds: number) => void = () => undefined,
): SessionManager {
  let current: Session | null = null;
  let locked = false;
  let inCase = false;
  let pastLimit = false;
  let cancelIdle: (() => void) | null = null;
  let cancelEnd: (() => void) | null = null;

  const view = (): SessionView => ({
    state: current ? (locked ? 'locked' : 'active') : 'signed-out',
    user: current?.user ?? null,
    name: current?.name ?? null,
    role: current?.role ?? null,
    signedInAt: current?.startedAt ?? null,
  });
  const armIdle = () => {
    cancelIdle?.();
    cancelIdle = null;
    if (!current || locked) return;
    const limit = inCase ? idleLimitInCase : idleLimit;
    const cancelWarning = idle.after(limit - lockWarning, () => onLockSoon(lockWarning / second));
    const cancelLock = idle.after(limit, () => manager.lock('idle'));
    cancelIdle = () => {
      cancelWarning();
      cancelLock();
    };
  };
  const manager: SessionManager = {
    get current() {
      return current;
    },
    get locked() {
      return locked;
    },
    view,
    start(account) {
      current = {
        id: randomUUID(),
        user: account.user,
        name: account.name,
        role: account.role,
        startedAt: clock.now(),
        citizen: account.citizen,
      };
      locked = false;
      inCase = false;
      pastLimit = false;
      armIdle();
      cancelEnd?.();
      cancelEnd = clock.after(absoluteLimit, () => {
        if (!inCase) return manager.end('absolute');
        pastLimit = true;
        cancelEnd = clock.after(graceForCase, () => manager.end('absolute'));
      });
      onChange(view(), { type: 'session.started', session: current, reason: 'sign-in' });
    },
    unlock() {
      if (!current || !locked) return;
      locked = false;
      armIdle();
      onChange(view(), { type: 'session.unlocked', session: current, reason: 'unlock' });
    },
    lock(reason) {
      if (!current || locked) return;
      locked = true;
      cancelIdle?.();
      onChange(view(), { type: 'session.locked', session: current, reason });
    },
    end(reason) {
      if (!current) return;
      const ended = current;
      current = null;
      locked = false;
      inCase = false;
      cancelIdle?.();
      cancelEnd?.();
      onChange(view(), { type: 'session.ended', session: ended, reason });
    },
    touch: armIdle,
    caseOpen(open) {
      if (inCase === open) return;
      inCase = open;
      armIdle();
      if (!open && pastLimit) manager.end('absolute');
    },
  };
  return manager;
}
