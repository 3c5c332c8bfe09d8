import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../../shared/case-view.ts';
import { type CallerLanguage, textLanguages, type Way } from '../../../../../shared/guidance.ts';
import type { TakeAwayFormat } from '../../../../../shared/take-away.ts';
import { useAction } from '../../../app/keys/use-action.ts';
import { useCall } from '../../../app/use-call.ts';
import { Failure } from '../../../components/notice/failure.tsx';
import styles from './take-away.module.css';
import { TakeAwayKeys } from './take-away-keys.tsx';
import { Taken } from './taken.tsx';

interface Props {
  way: Way;
  start: string;
  /** The caller's. Where the guide does not exist in it, the languages in which it does are offered. */
  language: CallerLanguage;
}

const isText = (language: CallerLanguage): language is Language => textLanguages.some((one) => one === language);

/** The guide on one page, for the citizen to take away: as PDF, as text, or printed. */
export function TakeAway({ way, start, language }: Props) {
  const { t } = useTranslation();
  const { run, busy, failure } = useCall('guidance.takeAway');
  const [other, setOther] = useState<Language>('da');
  const [taken, setTaken] = useState<{ format: TakeAwayFormat; file: string | null; text: string | null } | null>(null);
  const chosen = isText(language) ? language : other;

  const take = async (format: TakeAwayFormat) => {
    setTaken(null);
    const made = await run({ way, start, language: chosen, format });
    if (made) setTaken({ format, ...made });
  };
  useAction('takeAwayPdf', () => void take('pdf'), !busy);
  useAction('takeAwayText', () => void take('text'), !busy);
  useAction('takeAwayPrint', () => void take('print'), !busy);

  return (
    <section className={styles.takeAway} aria-label={t('takeAway.title')} data-testid="take-away">
      <TakeAwayKeys busy={busy} onTake={(format) => void take(format)} />
      {isText(language) ? null : (
        <div className={styles.languages}>
          <p data-testid="take-away-no-text">
            {t('takeAway.noText', {
              wanted: t(`languageIn.${language}`),
              languages: textLanguages.map((one) => t(`languageIn.${one}`)).join(', '),
            })}
          </p>
          <div role="radiogroup" aria-label={t('takeAway.language')} className={styles.options}>
            {textLanguages.map((one) => (
              <label key={one} className={styles.option} data-testid="take-away-language-option" data-value={one}>
                <input type="radio" name="take-away-language" checked={one === chosen} onChange={() => setOther(one)} />
                <span lang={one}>{t(`languageName.${one}`)}</span>
              </label>
            ))}
          </div>
        </div>
      )}
      <Taken taken={taken} language={chosen} />
      <Failure failure={failure} />
    </section>
  );
}
