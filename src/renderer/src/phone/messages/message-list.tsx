import type { TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './message-list.module.css';

/** One kind of message with its count, or in words why there is none. What comes is read out. */
export function MessageList({
  title,
  count,
  none,
  icon: Icon,
  children,
}: {
  title: string;
  count: string;
  none: string;
  icon: TablerIcon;
  children: readonly ReactNode[];
}) {
  const empty = children.length === 0;
  return (
    <section className={styles.section}>
      <header className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {empty ? null : <span className={styles.count}>{count}</span>}
      </header>
      {empty ? (
        <p className={styles.none}>
          <Icon size={24} stroke={1.25} aria-hidden />
          {none}
        </p>
      ) : null}
      <div role="log" aria-label={title}>
        <ol className={styles.list}>{children}</ol>
      </div>
    </section>
  );
}
