import styles from './message-text.module.css';
import { splitCode } from './split-code.ts';

/** A message word for word; its code is never broken over two lines, and `large` where it is read from. */
export function MessageText({ text, large = false }: { text: string; large?: boolean }) {
  const { before, groups, after } = splitCode(text);
  if (groups.length === 0) return text;
  return (
    <>
      {before}
      <strong className={styles.code} data-large={large || undefined}>
        {groups.map((group, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the groups of one code, never reordered
          <span key={place}>{group}</span>
        ))}
      </strong>
      {after}
    </>
  );
}
