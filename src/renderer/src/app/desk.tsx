import { useEffect, useState } from 'react';
import type { Role, SessionView, StatusView } from '../../../shared/contract.ts';
import { Bands } from '../features/banner/components/bands.tsx';
import { CounterPlace } from '../features/counter/components/counter-place.tsx';
import { CounterDesk } from '../features/counter-case/components/counter-desk.tsx';
import { CallPlace } from '../features/phone-case/components/call-place.tsx';
import { BlankScreen } from '../features/privacy/components/blank-screen.tsx';
import { RegisterPlace } from '../features/register/components/register-place.tsx';
import { SettingsPlace } from '../features/settings/components/settings-place.tsx';
import { SupervisorPlace } from '../features/supervisor/components/supervisor-place.tsx';
import { TrainingBand } from '../features/training/components/training-band.tsx';
import { TrainingPlace } from '../features/training/components/training-place.tsx';
import { useTraining } from '../features/training/use-training.ts';
import { inBackground } from './background.ts';
import styles from './desk.module.css';
import { Bar } from './frame/bar.tsx';
import { ClockNotice } from './frame/clock-notice.tsx';
import { LockSoon } from './frame/lock-soon.tsx';
import { Rail } from './frame/rail.tsx';
import { loadGuidance } from './guidance.ts';
import { useAction } from './keys/use-action.ts';
import type { Received } from './live.ts';
import { Overlays } from './overlays/overlays.tsx';
import { type Place, placesFor } from './places.ts';
import { useActivity } from './use-activity.ts';
import { usePlaceKeys } from './use-place-keys.ts';

interface Props {
  session: SessionView;
  role: Role;
  status: Received<StatusView>;
}

/** The signed-in frame: rail, bar, and the place one is in. */
export function Desk({ session, role, status }: Props) {
  const places = placesFor(role, status.value.mode);
  const [place, setPlace] = useState<Place>(places[0] ?? 'settings');
  useActivity();
  useEffect(loadGuidance, []);

  const go = (to: Place) => {
    if (to === 'practice-phone') void inBackground('practice.phone', {});
    else setPlace(to);
  };

  usePlaceKeys(places, go);
  const [blank, setBlank] = useState(false);
  useAction('blank', () => setBlank(true), !blank);
  const training = useTraining(role === 'agent' && places.includes('training'), () => setPlace('training'));

  if (blank) return <BlankScreen onBack={() => setBlank(false)} />;
  return (
    <div className={styles.desk}>
      <Rail places={places} place={place} onGo={go} />
      <Bar session={session} role={role} status={status} />
      <main className={styles.place}>
        <LockSoon />
        <ClockNotice status={status.value} />
        <Bands status={status.value} />
        <TrainingBand training={training} />
        <div className={styles.inside}>
          {place === 'call' ? <CallPlace session={session} /> : null}
          {place === 'counter' && role === 'counter' ? (
            <CounterDesk>
              <CounterPlace role={role} />
            </CounterDesk>
          ) : null}
          {place === 'counter' && role !== 'counter' ? <CounterPlace role={role} /> : null}
          {place === 'training' ? (
            <TrainingPlace role={role} training={training} onStarted={() => setPlace('call')} />
          ) : null}
          {place === 'supervisor' ? <SupervisorPlace /> : null}
          {place === 'register' ? <RegisterPlace /> : null}
          {place === 'settings' ? <SettingsPlace status={status.value} /> : null}
        </div>
      </main>
      <Overlays role={role} />
    </div>
  );
}
