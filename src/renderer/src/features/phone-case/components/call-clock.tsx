import { IconPhoneCall } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useElapsed } from '../../../app/use-remaining.ts';
import { minutes } from '../../../i18n/format.ts';
import styles from './case-header.module.css';

/** How long this case has been open. */
export function CallClock({ openForMs, at }: { openForMs: number; at: number }) {
  const { t } = useTranslation();
  const seconds = Math.floor(useElapsed(openForMs, at) / 1000);
  return (
    <span className={styles.clock} role="timer" aria-label={t('frame.callClock')} data-testid="call-clock">
      <IconPhoneCall size={14} stroke={1.5} aria-hidden />
      {minutes(seconds)}
    </span>
  );
}
