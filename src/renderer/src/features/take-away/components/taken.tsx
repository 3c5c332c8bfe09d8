import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../../shared/case-view.ts';
import styles from './take-away.module.css';

interface Props {
  taken: { readonly format: string; readonly file: string | null; readonly text: string | null } | null;
  language: Language;
}

/** Where it went; the text also to be read, and marked with the keyboard. */
export function Taken({ taken, language }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {/* Always there, so that a screen reader hears what comes into it. */}
      <p role="status" className={styles.saved} data-testid="take-away-status">
        {taken?.file ? t('takeAway.saved', { file: taken.file }) : null}
        {taken?.format === 'print' ? t('takeAway.printed') : null}
      </p>
      {taken?.text ? (
        <textarea
          readOnly
          autoComplete="off"
          spellCheck={false}
          rows={8}
          className={styles.text}
          lang={language}
          aria-label={t('takeAway.textLabel')}
          data-testid="take-away-shown"
          value={taken.text}
        />
      ) : null}
    </>
  );
}
