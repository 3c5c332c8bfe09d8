import styles from './notification.module.css';

/** The mark of the messages app, with the number of messages where that is asked for. */
export function SmsMark({ size, count = 0 }: { size: number; count?: number }) {
  return (
    <span className={styles.mark} aria-hidden="true">
      <svg width={size} height={size} viewBox="0 0 60 60" aria-hidden="true" focusable="false">
        <rect width="60" height="60" rx="15" fill="#f3efe6" />
        <path
          d="M18 16h24a6 6 0 0 1 6 6v13a6 6 0 0 1-6 6H29l-9 7v-7h-2a6 6 0 0 1-6-6V22a6 6 0 0 1 6-6z"
          fill="#2f5d7c"
        />
        <path d="M20 25h20M20 32h13" stroke="#f3efe6" strokeWidth="2.6" strokeLinecap="round" />
      </svg>
      {count > 0 ? <span className={styles.count}>{count}</span> : null}
    </span>
  );
}
