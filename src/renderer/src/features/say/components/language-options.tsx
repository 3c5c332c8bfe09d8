import { useTranslation } from 'react-i18next';
import { type CallerLanguage, callerLanguages } from '../../../../../shared/guidance.ts';
import { ariaOf, capOf } from '../../../app/keys/chord.ts';
import { keyOf } from '../../../app/keys/table.ts';
import { useAction } from '../../../app/keys/use-action.ts';
import styles from './language-choice.module.css';

interface Props {
  id: string;
  language: CallerLanguage;
  busy: boolean;
  onChoose: (language: CallerLanguage) => void;
}

/** The languages a caller can be spoken to in; the key goes from one to the next. */
export function LanguageOptions({ id, language, busy, onChoose }: Props) {
  const { t } = useTranslation();
  const next = callerLanguages[(callerLanguages.indexOf(language) + 1) % callerLanguages.length] ?? 'da';
  useAction('callerLanguage', () => onChoose(next), !busy);
  return (
    <fieldset className={styles.choice} aria-label={t('say.language')} data-testid={id}>
      {callerLanguages.map((value) => (
        <button
          key={value}
          type="button"
          className={styles.option}
          lang={value}
          data-testid={`${id}-option`}
          data-value={value}
          aria-pressed={value === language}
          aria-keyshortcuts={ariaOf(keyOf('callerLanguage'))}
          title={capOf(keyOf('callerLanguage'))}
          disabled={busy}
          onClick={() => onChoose(value)}
        >
          {t(`languageName.${value}`)}
        </button>
      ))}
    </fieldset>
  );
}
