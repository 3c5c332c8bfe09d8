import { IconMail, IconMessages } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { newestFirst } from '../store/handset.ts';
import { usePhoneView } from '../store/use-phone.ts';
import { MailCard } from './mail-card.tsx';
import { MessageList } from './message-list.tsx';
import styles from './message-pane.module.css';
import { SmsCard } from './sms-card.tsx';

/** What the citizen got, laid beside the phone, newest first: the code is read here while it is entered there. */
export function MessagePane() {
  const { t } = useTranslation();
  const { handset } = usePhoneView();
  const inbox = newestFirst(handset?.inbox ?? []);
  const mails = newestFirst(handset?.mails ?? []);
  const noSms = !handset ? 'sms.noPhone' : handset.number === null ? 'sms.noNumber' : 'sms.none';
  const noMail = !handset ? 'mail.noPhone' : handset.email === null ? 'mail.noAddress' : 'mail.none';
  return (
    <aside className={styles.pane}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls and must be reachable by keyboard */}
      <section className={styles.scroll} aria-label={t('sms.label')} tabIndex={0}>
        <MessageList
          title={t('sms.title')}
          count={t('sms.count', { count: inbox.length })}
          none={t(noSms)}
          icon={IconMessages}
        >
          {inbox.map((sms, place) => (
            <SmsCard key={sms.id} sms={sms} newest={place === 0} />
          ))}
        </MessageList>
        <MessageList
          title={t('mail.title')}
          count={t('mail.count', { count: mails.length })}
          none={t(noMail, { email: handset?.email })}
          icon={IconMail}
        >
          {mails.map((mail, place) => (
            <MailCard key={mail.id} mail={mail} newest={place === 0} />
          ))}
        </MessageList>
      </section>
    </aside>
  );
}
