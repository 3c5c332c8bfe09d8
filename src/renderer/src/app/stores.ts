import type { CaseView } from '../../../shared/case-view.ts';
import type { BannerView, SessionView, StatusView } from '../../../shared/contract.ts';
import { inBackground } from './background.ts';
import { onNotice } from './bridge.ts';
import { createLive } from './live.ts';

export const sessionLive = createLive<SessionView>();
export const statusLive = createLive<StatusView>();
export const caseLive = createLive<CaseView | null>();
export const bannerLive = createLive<BannerView | null>();

/** A closed case stays on screen until the next one is opened, although main has let go of it. */
function receiveCase(view: CaseView | null): void {
  const shown = caseLive.get()?.value;
  if (view === null && shown?.closed) return;
  // An answer that a newer notice has overtaken, or that a notice brought already: each view comes both ways, and to show
  // it twice is to render it twice.
  if (view && shown && (view.seq < shown.seq || (view.seq === shown.seq && view.id === shown.id))) return;
  caseLive.set(view);
}

/** The session that the window shows; null where there is none that holds. */
const shownSession = (): string | null => {
  const session = sessionLive.get()?.value;
  return session?.state === 'active' ? `${session.user} ${session.signedInAt}` : null;
};

/**
 * Where the answer to a case call goes. It is made before the call: an answer that comes when the session has ended, or under
 * the next one, is not kept in this page.
 */
export function caseReceiver(): (view: CaseView | null) => void {
  const asked = shownSession();
  return (view) => {
    if (asked !== null && shownSession() === asked) receiveCase(view);
  };
}

/** What is on screen about a citizen goes when the session does not hold, and comes back from main afterwards. */
function receiveSession(session: SessionView): void {
  const before = sessionLive.get()?.value.state;
  sessionLive.set(session);
  if (session.state !== 'active') caseLive.clear();
  else if (before !== 'active') {
    void refreshBanner();
    if (session.role === 'agent' || session.role === 'counter') void refreshCase();
  }
}

async function refreshBanner(): Promise<void> {
  await inBackground('banner.get', {}, (banner) => bannerLive.set(banner));
}

export async function refreshCase(): Promise<void> {
  const before = caseLive.get();
  const receive = caseReceiver();
  await inBackground('case.current', {}, (view) => {
    // "No case" is no news where one has been opened since it was asked.
    if (view || caseLive.get() === before) receive(view);
  });
}

export async function refreshSession(): Promise<void> {
  await inBackground('session.get', {}, receiveSession);
}

async function refreshStatus(): Promise<void> {
  await inBackground('status.get', {}, (status) => statusLive.set(status));
}

export const acceptSession = receiveSession;

/** Subscribes first and asks then, so that nothing said in between is missed. Returns how to stop. */
export function startStores(): () => void {
  const stops = [
    onNotice('session', receiveSession),
    onNotice('banner', (banner) => bannerLive.set(banner)),
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
