import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './guide-panel.module.css';

interface Props {
  id: string;
  number: number;
  text: string;
  language: string;
  state: 'done' | 'now' | 'next';
  onPress: () => void;
  /** What stands beside the present step. */
  children: ReactNode;
}

export function GuideStep({ id, number, text, language, state, onPress, children }: Props) {
  return (
    <li className={styles.item} data-state={state}>
      <button
        type="button"
        className={styles.step}
        data-testid="guide-step"
        data-step={id}
        data-done={state === 'done'}
        aria-current={state === 'now' ? 'step' : undefined}
        onClick={onPress}
      >
        <span className={styles.number}>
          {state === 'done' ? <IconCheck size={14} stroke={2} aria-hidden /> : number}
        </span>
        <span lang={language}>{text}</span>
      </button>
      {children}
    </li>
  );
}
