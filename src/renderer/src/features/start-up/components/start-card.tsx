import type { ReactNode } from 'react';
import styles from './start-card.module.css';

/** The one card of the screens before the desk: start, failed start, sign-in, lock. */
export function StartCard({ children, practice = null }: { children: ReactNode; practice?: string | null }) {
  return (
    <div className={styles.page}>
      {practice ? <header className={styles.band}>{practice}</header> : null}
      <main className={styles.card}>
        <p className={styles.name}>
          <span className={styles.mark} aria-hidden="true" />
          PIN Desk
        </p>
        {children}
      </main>
    </div>
  );
}
