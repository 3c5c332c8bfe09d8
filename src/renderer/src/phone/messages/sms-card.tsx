import { useTime } from '../i18n/use-time.ts';
import type { Sms } from '../store/handset.ts';
import styles from './sms-card.module.css';
import { splitCode } from './split-code.ts';

/** One message, word for word, its code drawn large in its two groups. It is typed, not copied, as on a phone. */
export function SmsCard({ sms, newest }: { sms: Sms; newest: boolean }) {
  const { time } = useTime();
  const { before, groups, after } = splitCode(sms.text);
  return (
    <li className={styles.card} data-newest={newest || undefined}>
      <p className={styles.head}>
        <span className={styles.from}>{sms.from}</span>
        <time className={styles.at}>{time(new Date(sms.at))}</time>
      </p>
      <p className={styles.text} data-testid="practice-sms">
        {before}
        {groups.length > 0 ? (
          <strong className={styles.code}>
            {groups.map((group, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two groups of one code, never reordered
              <span key={place}>{group}</span>
            ))}
          </strong>
        ) : null}
        {after}
      </p>
    </li>
  );
}
