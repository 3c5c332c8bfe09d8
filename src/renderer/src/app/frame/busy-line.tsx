import { useTranslation } from 'react-i18next';
import { useLive } from '../live.ts';
import { slowLive } from '../pending.ts';
import styles from './busy-line.module.css';

/** A line along the top edge while main takes longer than a tenth of a second. */
export function BusyLine() {
  const { t } = useTranslation();
  if (!useLive(slowLive)?.value) return null;
  return <div className={styles.line} role="progressbar" aria-label={t('frame.busy')} data-testid="busy" />;
}
