import { IconCheck, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './training.module.css';

interface Props {
  id: string;
  rule: string | null;
  kept: boolean;
  children: ReactNode;
}

/** One thing that was right, or what to do instead. */
export function Finding({ id, rule, kept, children }: Props) {
  const { t } = useTranslation();
  const Icon = kept ? IconCheck : IconX;
  return (
    <li className={styles.finding} data-testid="training-finding" data-check={id} data-kept={String(kept)}>
      <Icon size={18} stroke={2} aria-hidden />
      <span className={styles.verdict}>{t(kept ? 'training.right' : 'training.wrong')}</span>
      <span className={styles.sentence}>{children}</span>
      {rule ? <span className={styles.rule}>{rule}</span> : null}
    </li>
  );
}
