import { IconAntennaBars5, IconBattery3, IconWifi } from '@tabler/icons-react';
import { useTime } from '../i18n/use-time.ts';
import { useNow } from '../store/use-now.ts';
import styles from './handset.module.css';

/** The clock and, drawn only, what a phone shows beside it. */
export function StatusBar() {
  const now = useNow();
  const { time } = useTime();
  return (
    <div className={styles.status}>
      <time dateTime={now.toISOString()}>{time(now)}</time>
      <span className={styles.camera} aria-hidden="true" />
      <span className={styles.signs} aria-hidden="true">
        <IconAntennaBars5 size={17} stroke={1.75} />
        <IconWifi size={17} stroke={1.75} />
        <IconBattery3 size={20} stroke={1.5} />
      </span>
    </div>
  );
}
