import type { ReactNode } from 'react';
import styles from './shell.module.css';
import { Unanswered } from './unanswered.tsx';

/** Whatever is on screen, below what main did not answer. */
export function Shell({ children }: { children: ReactNode }) {
  return (
    <div className={styles.shell}>
      <Unanswered />
      <div className={styles.inside}>{children}</div>
    </div>
  );
}
