import { useTranslation } from 'react-i18next';
import { useLabel } from '../i18n/use-label.ts';
import { useTime } from '../i18n/use-time.ts';
import { MessageText } from '../messages/message-text.tsx';
import { newestFirst } from '../store/handset.ts';
import { useNow } from '../store/use-now.ts';
import { AppMark } from './app-mark.tsx';
import { BrowserMark } from './browser-mark.tsx';
import styles from './home-screen.module.css';
import { Item } from './item.tsx';
import notification from './notification.module.css';
import type { ScreenProps } from './screen.tsx';
import { SmsMark } from './sms-mark.tsx';

/** Clock, the newest message, and the apps. */
export function HomeScreen({ handset, phone }: ScreenProps) {
  const { t } = useTranslation();
  const now = useNow();
  const { time, day } = useTime();
  const label = useLabel('home-screen');
  const [newest] = newestFirst(handset.inbox);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of things to tap, not of fields
    <div className={styles.home} role="group" aria-label={t('screens.home-screen.title')} data-focus tabIndex={-1}>
      <div className={styles.clock} aria-hidden="true">
        <span className={styles.time}>{time(now)}</span>
        <span className={styles.day}>{day(now)}</span>
      </div>
      {newest ? (
        <Item id="notification" className={notification.card}>
          <SmsMark size={36} />
          <span className={notification.from}>{newest.from}</span>
          <time className={notification.at}>{time(new Date(newest.at))}</time>
          <span className={notification.text}>
            <MessageText text={newest.text} />
          </span>
        </Item>
      ) : null}
      <div className={styles.dock}>
        <Item id="messages" className={styles.app}>
          <SmsMark size={60} count={handset.inbox.length} />
          <span>{label('messages').label}</span>
        </Item>
        <Item id="browser" className={styles.app}>
          <BrowserMark size={60} />
          <span>{label('browser').label}</span>
        </Item>
        {phone.app === null ? null : (
          <Item id="id-app" className={styles.app} label={t('items.id-app.label')}>
            <AppMark size={60} />
            <span>{t('app.short')}</span>
          </Item>
        )}
      </div>
    </div>
  );
}
