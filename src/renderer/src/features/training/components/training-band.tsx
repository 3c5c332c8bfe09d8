import { IconPhoneIncoming } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TrainingView } from '../../../../../shared/training.ts';
import { keyOf } from '../../../app/keys/table.ts';
import { useAction } from '../../../app/keys/use-action.ts';
import { useCall } from '../../../app/use-call.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Mono } from '../../../components/mono/mono.tsx';
import { Failure } from '../../../components/notice/failure.tsx';
import styles from './training-band.module.css';

/** While somebody rings for practice: the call's id as telephony would show it, the caller's window, and how to hang up. */
export function TrainingBand({ training }: { training: TrainingView | null }) {
  const { t } = useTranslation();
  const caller = useCall('training.caller');
  const end = useCall('training.end');
  const open = training !== null && training.state !== 'ended';
  const show = () => void caller.run({});
  const hangUp = () => void end.run({});
  useAction('callerWindow', show, open);
  const { armed } = useAction('hangUp', hangUp, open);
  return (
    <div role="status">
      {open ? (
        <div className={styles.band} data-testid="training" data-state={training.state}>
          <IconPhoneIncoming size={18} stroke={1.5} aria-hidden />
          <p className={styles.text}>
            {t(training.state === 'waiting' ? 'training.ringing' : 'training.talking')}{' '}
            <span data-testid="training-call-id">
              <Mono>{training.callId}</Mono>
            </span>
          </p>
          <ActionButton testId="training-caller" keyName={keyOf('callerWindow')} busy={caller.busy} onPress={show}>
            {t('training.caller')}
          </ActionButton>
          <ActionButton testId="training-end" kind="bare" keyName={keyOf('hangUp')} busy={end.busy} onPress={hangUp}>
            {t(armed ? 'training.hangUpAgain' : 'training.hangUp')}
          </ActionButton>
        </div>
      ) : null}
      <Failure failure={caller.failure ?? end.failure} />
    </div>
  );
}
