import { IconTestPipe } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { usePhoneView } from '../store/use-phone.ts';
import { CallNotice } from './call-notice.tsx';
import { CitizenField } from './citizen-field.tsx';
import { HandsetSetUp } from './handset-set-up.tsx';
import styles from './operator-strip.module.css';

/** Where the person who plays the citizen says which phone this is. */
export function OperatorStrip() {
  const { t, i18n } = useTranslation();
  const { handset } = usePhoneView();
  const title = t('window.title');
  useEffect(() => {
    document.documentElement.lang = i18n.language;
    document.title = title;
  }, [i18n.language, title]);
  return (
    <aside className={styles.strip} aria-label={t('strip.label')}>
      <p className={styles.practice}>
        <IconTestPipe size={16} stroke={1.5} aria-hidden />
        {t('window.practice')}
      </p>
      <h1 className={styles.title}>{title}</h1>
      <CitizenField />
      {handset ? <HandsetSetUp handset={handset} /> : null}
      <CallNotice />
    </aside>
  );
}
