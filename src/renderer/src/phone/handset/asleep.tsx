import { IconDeviceMobileOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './handset.module.css';

/** Before a citizen is chosen: a dark phone, and what turns it on. */
export function Asleep() {
  const { t } = useTranslation();
  return (
    <div className={styles.asleep}>
      <IconDeviceMobileOff size={28} stroke={1.5} aria-hidden />
      <h2>{t('asleep.title')}</h2>
      <p>{t('asleep.body')}</p>
    </div>
  );
}
