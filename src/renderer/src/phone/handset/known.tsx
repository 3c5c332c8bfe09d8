import styles from './known.module.css';

/** The English name of a label, small below our Danish translation of it. */
export function Known({ text }: { text: string | null }) {
  if (text === null) return null;
  return (
    <span className={styles.known} lang="en">
      {text}
    </span>
  );
}
