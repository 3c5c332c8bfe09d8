import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './notice.module.css';

interface Props {
  code: string;
  children: ReactNode;
  /** Default `error`. */
  tone?: 'error' | 'info' | 'wait';
}

/** What happened and what to do, where it matters; it stays until it no longer holds. */
export function Notice({ code, children, tone = 'error' }: Props) {
  const Icon = tone === 'info' ? IconInfoCircle : IconAlertTriangle;
  return (
    <div
      className={styles.notice}
      data-testid="notice"
      data-code={code}
      data-tone={tone}
      role={tone === 'error' ? 'alert' : 'status'}
    >
      <Icon size={18} stroke={1.5} aria-hidden />
      <div className={styles.text}>{children}</div>
    </div>
  );
}
