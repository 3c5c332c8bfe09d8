import { useTranslation } from 'react-i18next';
import { Choice } from '../../components/choice/choice.tsx';
import { KeyCap } from '../../components/key-cap/key-cap.tsx';
import { type Language, languages } from '../i18n/i18n.ts';
import styles from './operator-foot.module.css';

/** The phone's keys, its language, and that none of it is real. */
export function OperatorFoot() {
  const { t, i18n } = useTranslation();
  return (
    <footer className={styles.foot}>
      <p className={styles.keys}>
        <KeyCap name="Enter" /> {t('strip.keys.next')}
        <KeyCap name="Esc" /> {t('strip.keys.back')}
      </p>
      <Choice<Language>
        id="practice-language"
        labelKey="strip.language"
        labelHidden
        value={i18n.language as Language}
        options={languages.map((value) => ({ value, textKey: `strip.languages.${value}` }))}
        onChoose={(language) => void i18n.changeLanguage(language)}
        layout="chips"
      />
      <p className={styles.note}>{t('window.practiceNote')}</p>
    </footer>
  );
}
