import { useTime } from '../i18n/use-time.ts';
import type { Mail } from '../store/handset.ts';
import styles from './mail-card.module.css';

/** One e-mail; the newest lies open, an older one is opened by its subject. */
export function MailCard({ mail, newest }: { mail: Mail; newest: boolean }) {
  const { time } = useTime();
  return (
    <li className={styles.card} data-testid="practice-mail">
      <details open={newest}>
        <summary className={styles.summary}>
          <span className={styles.head}>
            <span className={styles.from}>{mail.from}</span>
            <time className={styles.at} dateTime={mail.at}>
              {time(new Date(mail.at))}
            </time>
          </span>
          <span className={styles.subject}>{mail.subject}</span>
        </summary>
        <p className={styles.text}>{mail.text.trim()}</p>
      </details>
    </li>
  );
}
