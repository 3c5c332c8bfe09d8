import { useTranslation } from 'react-i18next';
import styles from './credentials-form.module.css';

/** Practice mode only: the one-time code that a real agent would read on their own device. Ends with the six digits. */
export function CodeHint({ code }: { code: string }) {
  const { t } = useTranslation();
  return (
    <p className={styles.hint} data-testid="sign-in-code-hint">
      <span>{t('signIn.codeHint')} </span>
      <span className={styles.code}>{code}</span>
    </p>
  );
}
