import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './text-field.module.css';

interface Props {
  code: string;
  detail?: Record<string, string | number> | undefined;
}

/** What is wrong with one field, and what to do about it. */
export function FieldError({ code, detail }: Props) {
  const { t } = useTranslation();
  return (
    <p className={styles.error} role="alert" data-testid="field-error" data-code={code}>
      <IconAlertCircle size={16} stroke={1.5} aria-hidden />
      {t([`fieldError.${code}`, 'fieldError.other'], detail ?? {})}
    </p>
  );
}
