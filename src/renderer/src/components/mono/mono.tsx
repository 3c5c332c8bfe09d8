import styles from './mono.module.css';

/** A CPR, document or phone number: one width per figure, groups kept together. */
export function Mono({ children }: { children: string }) {
  return <span className={styles.mono}>{children}</span>;
}
