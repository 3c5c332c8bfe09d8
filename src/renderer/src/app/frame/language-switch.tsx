import { useTranslation } from 'react-i18next';
import { setInterfaceLanguage } from '../../i18n/i18n.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { ariaOf, capOf } from '../keys/chord.ts';
import { keyOf } from '../keys/table.ts';
import { useAction } from '../keys/use-action.ts';
import styles from './bar.module.css';

const languages = ['da', 'en'] as const;

/** The interface's language; the caller's is chosen in the case. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const current = useLanguage();
  useAction('interfaceLanguage', () => setInterfaceLanguage(current === 'da' ? 'en' : 'da'));
  return (
    <fieldset className={styles.languages} aria-label={t('frame.language')} data-testid="interface-language">
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          className={styles.language}
          aria-pressed={language === current}
          aria-keyshortcuts={ariaOf(keyOf('interfaceLanguage'))}
          title={capOf(keyOf('interfaceLanguage'))}
          aria-label={`${language.toUpperCase()} ${t(`languageName.${language}`)}`}
          data-testid="interface-language-option"
          data-value={language}
          onClick={() => setInterfaceLanguage(language)}
        >
          {language.toUpperCase()}
        </button>
      ))}
    </fieldset>
  );
}
