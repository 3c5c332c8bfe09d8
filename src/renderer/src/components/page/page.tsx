import type { ReactNode } from 'react';
import { Heading } from '../heading/heading.tsx';
import styles from './page.module.css';

/** A place other than the call: a heading, what one can do here, and the rest scrolling under it. */
export function Page({ title, actions, children }: { title: string; actions?: ReactNode; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={styles.page} tabIndex={0} aria-label={title}>
      <header className={styles.head}>
        <Heading>{title}</Heading>
        {actions}
      </header>
      {children}
    </section>
  );
}
