import { useTranslation } from 'react-i18next';
import { useElapsed } from '../../../app/use-remaining.ts';
import { minutes } from '../../../i18n/format.ts';
import styles from './wrap-up.module.css';

/** How long the case has been waiting to be closed; nothing while the call goes on. */
export function WrapUpClock({ runningMs, at }: { runningMs: number | null; at: number }) {
  const { t } = useTranslation();
  const seconds = Math.floor(useElapsed(runningMs ?? 0, at) / 1000);
  if (runningMs === null) return null;
  return (
    <span className={styles.clock} role="timer" data-testid="wrap-up-clock">
      {t('wrapUp.clock')} {minutes(seconds)}
    </span>
  );
}
