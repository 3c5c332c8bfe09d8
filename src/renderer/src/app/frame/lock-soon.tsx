import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice/notice.tsx';
import { useLockSoon } from '../use-lock-soon.ts';
import styles from './lock-soon.module.css';

export function LockSoon() {
  const { t } = useTranslation();
  const seconds = useLockSoon();
  if (seconds === null) return null;
  return (
    <div className={styles.place}>
      <Notice code="lock-soon" tone="wait">
        {t('frame.lockSoon', { count: seconds })}
      </Notice>
    </div>
  );
}
