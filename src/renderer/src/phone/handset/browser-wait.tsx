import { IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Handset } from '../../../../shared/phone-contract.ts';
import { useTime } from '../i18n/use-time.ts';
import styles from './browser-screen.module.css';

/** When the text message comes. */
export function BrowserWait({ handset }: { handset: Handset }) {
  const { t } = useTranslation();
  const { time, day } = useTime();
  const due = handset.asked.at(-1)?.due;
  if (!due) return null;
  const at = new Date(due);
  return (
    <p className={styles.wait} data-testid="practice-wait" data-due={due}>
      <IconClock size={20} stroke={1.5} aria-hidden />
      {t('browser.waitUntil', { day: day(at), time: time(at) })}
    </p>
  );
}
