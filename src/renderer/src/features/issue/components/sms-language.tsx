import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../../shared/case-view.ts';
import { ariaOf, capOf } from '../../../app/keys/chord.ts';
import { keyOf } from '../../../app/keys/table.ts';
import { useAction } from '../../../app/keys/use-action.ts';
import { useCaseCall } from '../../../app/use-call.ts';
import { Failure } from '../../../components/notice/failure.tsx';
import styles from '../../say/components/language-choice.module.css';

const languages = ['da', 'en'] as const;

/** The text message's language: the caller's until one is chosen here. */
export function SmsLanguage({ language }: { language: Language }) {
  const { t } = useTranslation();
  const { run, busy, failure } = useCaseCall('case.language');
  useAction('smsLanguage', () => void run({ sms: language === 'da' ? 'en' : 'da' }), !busy);
  return (
    <>
      <fieldset className={styles.choice} aria-label={t('issue.smsLanguage')} data-testid="sms-language">
        {languages.map((value) => (
          <button
            key={value}
            type="button"
            className={styles.option}
            data-testid="sms-language-option"
            data-value={value}
            aria-pressed={value === language}
            aria-keyshortcuts={ariaOf(keyOf('smsLanguage'))}
            title={capOf(keyOf('smsLanguage'))}
            disabled={busy}
            onClick={() => void run({ sms: value })}
          >
            {t('issue.smsIn', { language: t(`languageIn.${value}`) })}
          </button>
        ))}
      </fieldset>
      <Failure failure={failure} />
    </>
  );
}
