import { useTranslation } from 'react-i18next';
import { useRemaining } from '../../../app/use-remaining.ts';
import { minutes } from '../../../i18n/format.ts';
import styles from './approval.module.css';

/** How long a request, or an approval that was not used yet, is good for. Main decides when it is over. */
export function ApprovalClock({ leftMs, at }: { leftMs: number; at: number }) {
  const { t } = useTranslation();
  const seconds = Math.ceil(useRemaining(leftMs, at) / 1000);
  return (
    <span
      className={styles.clock}
      role="timer"
      aria-label={t('approval.timeLeft')}
      data-testid="approval-clock"
      data-seconds={seconds}
    >
      {minutes(seconds)}
    </span>
  );
}
