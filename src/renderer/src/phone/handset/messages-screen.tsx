import { useTranslation } from 'react-i18next';
import { useTime } from '../i18n/use-time.ts';
import { MessageText } from '../messages/message-text.tsx';
import { newestFirst } from '../store/handset.ts';
import { AppBar } from './app-bar.tsx';
import styles from './messages-screen.module.css';
import screen from './screen.module.css';
import type { ScreenProps } from './screen.tsx';

/** The phone's own messages app. The same messages, easier to read, stand beside the phone. */
export function MessagesScreen({ handset, phone }: ScreenProps) {
  const { t } = useTranslation();
  const { time } = useTime();
  const inbox = newestFirst(handset.inbox);
  return (
    <div className={screen.column}>
      <AppBar phone={phone} title={t('screens.messages.title')} />
      {inbox.length === 0 ? <p className={styles.none}>{t('sms.none')}</p> : null}
      {/* It scrolls, so the keyboard has to get there. */}
      <ol className={styles.list} tabIndex={inbox.length > 0 ? 0 : undefined}>
        {inbox.map((sms) => (
          <li key={sms.id}>
            <p className={styles.from}>
              {sms.from} · <time>{time(new Date(sms.at))}</time>
            </p>
            <p className={styles.bubble}>
              <MessageText text={sms.text} />
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}
