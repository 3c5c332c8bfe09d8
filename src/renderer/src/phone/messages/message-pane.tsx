import { IconMessages } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { newestFirst } from '../store/handset.ts';
import { usePhoneView } from '../store/use-phone.ts';
import styles from './message-pane.module.css';
import { SmsCard } from './sms-card.tsx';

/** The phone's messages laid beside it, newest first: the code is read here while it is entered there. */
export function MessagePane() {
  const { t } = useTranslation();
  const { handset } = usePhoneView();
  const inbox = newestFirst(handset?.inbox ?? []);
  const none = !handset ? 'sms.noPhone' : handset.number === null ? 'sms.noNumber' : 'sms.none';
  return (
    <aside className={styles.pane} aria-label={t('sms.label')}>
      <header className={styles.head}>
        <h2 className={styles.title}>{t('sms.title')}</h2>
        {inbox.length > 0 ? <span className={styles.count}>{t('sms.count', { count: inbox.length })}</span> : null}
      </header>
      {inbox.length === 0 ? (
        <p className={styles.none}>
          <IconMessages size={28} stroke={1.25} aria-hidden />
          {t(none)}
        </p>
      ) : null}
      {/* It scrolls, so the keyboard has to get there. */}
      <div className={styles.scroll} role="log" aria-label={t('sms.label')} tabIndex={inbox.length > 0 ? 0 : undefined}>
        <ol className={styles.list}>
          {inbox.map((sms, place) => (
            <SmsCard key={sms.id} sms={sms} newest={place === 0} />
          ))}
        </ol>
      </div>
    </aside>
  );
}
