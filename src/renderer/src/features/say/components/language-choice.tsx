import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../../shared/case-view.ts';
import { ariaOf, capOf } from '../../../app/keys/chord.ts';
import { keyOf } from '../../../app/keys/table.ts';
import { useAction } from '../../../app/keys/use-action.ts';
import { useCaseCall } from '../../../app/use-call.ts';
import { Failure } from '../../../components/notice/failure.tsx';
import styles from './language-choice.module.css';

const languages = ['da', 'en'] as const;

/** The caller's language: texts to read, guide, and the message. Apart from the interface's. */
export function LanguageChoice({ id, language }: { id: string; language: Language }) {
  const { t } = useTranslation();
  const { run, busy, failure } = useCaseCall('case.language');
  useAction('callerLanguage', () => void run({ caller: language === 'da' ? 'en' : 'da' }), !busy);
  return (
    <fieldset className={styles.choice} aria-label={t('say.language')} data-testid={id}>
      {languages.map((value) => (
        <button
          key={value}
          type="button"
          className={styles.option}
          data-testid={`${id}-option`}
          data-value={value}
          aria-pressed={value === language}
          aria-keyshortcuts={ariaOf(keyOf('callerLanguage'))}
          title={capOf(keyOf('callerLanguage'))}
          disabled={busy}
          onClick={() => void run({ caller: value })}
        >
          {t(`languageName.${value}`)}
        </button>
      ))}
      <Failure failure={failure} />
    </fieldset>
  );
}
