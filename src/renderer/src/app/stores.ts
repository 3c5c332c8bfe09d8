import type { CaseView } from '../../../shared/case-view.ts';
import type { SessionView, StatusView } from '../../../shared/contract.ts';
import { call, onNotice } from './bridge.ts';
import { createLive } from './live.ts';

export const sessionLive = createLive<SessionView>();
export const statusLive = createLive<StatusView>();
export const caseLive = createLive<CaseView | null>();

/** A closed case stays on screen until the next one is opened, although main has let go of it. */
function receiveCase(view: CaseView | null): void {
  if (view === null && caseLive.get()?.value?.closed) return;
  caseLive.set(view);
}

/** What is on screen about a citizen goes when the session does not hold, and comes back from main afterwards. */
function receiveSession(session: SessionView): void {
  const before = sessionLive.get()?.value.state;
  sessionLive.set(session);
  if (session.state !== 'active') caseLive.clear();
  else if (before !== 'active' && session.role === 'agent') void refreshCase();
}

export async function refreshCase(): Promise<void> {
  const result = await call('case.current', {});
  if (result.ok) receiveCase(result.value);
}

export async function refreshSession(): Promise<void> {
  const result = await call('session.get', {});
  if (result.ok) receiveSession(result.value);
}

async function refreshStatus(): Promise<void> {
  const result = await call('status.get', {});
  if (result.ok) statusLive.set(result.value);
}

export const acceptSession = receiveSession;
export const acceptCase = receiveCase;

/** Subscribes first and asks then, so that nothing said in between is missed. Returns how to stop. */
export function startStores(): () => void {
  const stops = [
    onNotice('session', receiveSession),
    onNotice('status', (status) => statusLive.set(status)),
    onNotice('case', (view) => {
      if (sessionLive.get()?.value.state === 'active') receiveCase(view);
    }),
  ];
  void refreshStatus();
  void refreshSession();
  return () => {
    for (const stop of stops) stop();
  };
}
