import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { refreshCase } from '../../../app/stores.ts';
import { useRemaining } from '../../../app/use-remaining.ts';
import { minutes } from '../../../i18n/format.ts';
import styles from './sms-status.module.css';

const wholeSeconds = 30 * 60;

/** R24: how long the code is still good. It moves by figure, its bar by second. */
export function Countdown({ seconds, at }: { seconds: number; at: number }) {
  const { t } = useTranslation();
  const left = Math.ceil(useRemaining(seconds * 1000, at) / 1000);
  const over = left === 0;
  useEffect(() => {
    if (over) void refreshCase();
  }, [over]);
  return (
    <div
      className={styles.countdown}
      data-testid="issue-countdown"
      data-seconds={left}
      role="timer"
      aria-label={t('pin.timeLeft')}
    >
      <span className={styles.figures}>{minutes(left)}</span>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.left} style={{ width: `${Math.min(100, (left * 100) / wholeSeconds)}%` }} />
      </span>
    </div>
  );
}
