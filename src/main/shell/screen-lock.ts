import { powerMonitor } from 'electron';
import type { SessionManager } from '../agents/session.ts';
import type { ClockGuard } from '../time/clock-guard.ts';

/** R31: the session locks with the screen. The system tells on macOS and Windows; on Linux the idle limit does it alone. */
export function lockWithScreen(sessions: SessionManager): void {
  powerMonitor.on('lock-screen', () => sessions.lock('screen'));
  powerMonitor.on('suspend', () => sessions.lock('suspend'));
}

/** R39: time that passed in sleep is no jump of the clock. */
export function trustSleep(guard: ClockGuard): void {
  powerMonitor.on('resume', () => guard.resumed());
}
