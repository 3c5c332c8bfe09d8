import type { ReactNode } from 'react';
import styles from './state-chip.module.css';

export type Tone = 'plain' | 'good' | 'wait' | 'stop' | 'referred';

interface Props {
  testId: string;
  state: string;
  tone: Tone;
  icon: ReactNode;
  children: ReactNode;
}

/** A state in a word, with its icon and colour; never colour alone. */
export function StateChip({ testId, state, tone, icon, children }: Props) {
  return (
    <span className={styles.chip} data-testid={testId} data-state={state} data-tone={tone}>
      {icon}
      {children}
    </span>
  );
}
