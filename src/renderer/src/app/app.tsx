import { useEffect } from 'react';
import { LockScreen } from '../features/sign-in/components/lock-screen.tsx';
import { SignIn } from '../features/sign-in/components/sign-in.tsx';
import { Preparing } from '../features/start-up/components/preparing.tsx';
import { StartFailed } from '../features/start-up/components/start-failed.tsx';
import { Desk } from './desk.tsx';
import { BusyLine } from './frame/busy-line.tsx';
import { SecondStart } from './frame/second-start.tsx';
import { useLive } from './live.ts';
import { sessionLive, statusLive } from './stores.ts';

/** Which of the five worlds is on screen: start, failed start, sign-in, lock, desk. Main says which. */
export function App() {
  return (
    <>
      <BusyLine />
      <SecondStart />
      <World />
    </>
  );
}

function World() {
  const status = useLive(statusLive);
  const session = useLive(sessionLive)?.value;
  const still = status?.value.still ?? false;

  useEffect(() => {
    document.documentElement.dataset.still = String(still);
  }, [still]);

  if (!status || status.value.phase === 'preparing') return <Preparing status={status?.value ?? null} />;
  if (status.value.phase === 'failed') return <StartFailed status={status.value} />;
  if (!session) return <Preparing status={null} />;
  if (session.state === 'locked') return <LockScreen session={session} status={status.value} />;
  if (session.state === 'signed-out' || session.role === null) return <SignIn status={status.value} />;
  return <Desk session={session} role={session.role} status={status} />;
}
