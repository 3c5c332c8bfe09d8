import { IconTestPipe } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../components/choice/choice.tsx';
import { KeyCap } from '../../components/key-cap/key-cap.tsx';
import { type Language, languages } from '../i18n/i18n.ts';
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
      <div className={styles.foot}>
        <p className={styles.keys}>
          <KeyCap name="Enter" /> {t('strip.keys.next')}
          <KeyCap name="Esc" /> {t('strip.keys.back')}
        </p>
        <Choice<Language>
          id="practice-language"
          label={t('strip.language')}
          value={i18n.language as Language}
          options={languages.map((value) => ({ value, label: t(`strip.languages.${value}`) }))}
          onChoose={(language) => void i18n.changeLanguage(language)}
          layout="inline"
        />
        <p className={styles.note}>{t('window.practiceNote')}</p>
      </div>
    </aside>
  );
}
