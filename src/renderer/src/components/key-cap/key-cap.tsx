import { capOf } from '../../app/keys/chord.ts';
import styles from './key-cap.module.css';

/** A key, drawn small beside what it does. Hidden from screen readers: the control itself names its shortcut. */
export function KeyCap({ name }: { name: string }) {
  return (
    <span className={styles.cap} aria-hidden="true">
      {capOf(name)}
    </span>
  );
}
