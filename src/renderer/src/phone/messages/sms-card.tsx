import { useTime } from '../i18n/use-time.ts';
import type { Sms } from '../store/handset.ts';
import { MessageText } from './message-text.tsx';
import styles from './sms-card.module.css';

/** One message; the newest one's code is drawn large in its two groups. It is typed, not copied, as on a phone. */
export function SmsCard({ sms, newest }: { sms: Sms; newest: boolean }) {
  const { time } = useTime();
  return (
    <li className={styles.card} data-newest={newest || undefined}>
      <p className={styles.head}>
        <span className={styles.from}>{sms.from}</span>
        <time className={styles.at}>{time(new Date(sms.at))}</time>
      </p>
      <p className={styles.text} data-testid="practice-sms">
        <MessageText text={sms.text} large={newest} />
      </p>
    </li>
  );
}
