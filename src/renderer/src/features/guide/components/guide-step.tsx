import { IconCheck } from '@tabler/icons-react';
import styles from './guide-panel.module.css';

interface Props {
  id: string;
  number: number;
  text: string;
  language: string;
  state: 'done' | 'now' | 'next';
  onPress: () => void;
}

export function GuideStep({ id, number, text, language, state, onPress }: Props) {
  return (
    <li>
      <button
        type="button"
        className={styles.step}
        data-testid="guide-step"
        data-step={id}
        data-done={state === 'done'}
        data-state={state}
        aria-current={state === 'now' ? 'step' : undefined}
        onClick={onPress}
      >
        <span className={styles.number}>
          {state === 'done' ? <IconCheck size={14} stroke={2} aria-hidden /> : number}
        </span>
        <span lang={language}>{text}</span>
      </button>
    </li>
  );
}
