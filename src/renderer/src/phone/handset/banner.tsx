import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useTime } from '../i18n/use-time.ts';
import { isOfPhone } from '../machine/screens.ts';
import { MessageText } from '../messages/message-text.tsx';
import { usePhoneStore, usePhoneView } from '../store/use-phone.ts';
import styles from './notification.module.css';
import { SmsMark } from './sms-mark.tsx';

/** How long a message stands over what is open, as on a phone. */
const stays = 6000;

/**
 * A message that comes while something is open. It is only looked at: it lets every tap through to what is under it, and
 * the message itself stays in the list.
 */
export function Banner() {
  const { t } = useTranslation();
  const { time } = useTime();
  const { bannerSeen } = usePhoneStore();
  const { arrived, phone } = usePhoneView();
  useEffect(() => {
    if (!arrived) return;
    const timer = setTimeout(bannerSeen, stays);
    return () => clearTimeout(timer);
  }, [arrived, bannerSeen]);
  if (!arrived || isOfPhone(phone.screen)) return null;
  return (
    <div className={styles.banner}>
      <div className={styles.card} role="status" aria-label={t('sms.banner', { from: arrived.from })}>
        <SmsMark size={36} />
        <span className={styles.from}>{arrived.from}</span>
        <time className={styles.at}>{time(new Date(arrived.at))}</time>
        <span className={styles.text}>
          <MessageText text={arrived.text} />
        </span>
      </div>
    </div>
  );
}
