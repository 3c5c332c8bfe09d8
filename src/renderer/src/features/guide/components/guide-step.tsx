import { IconCheck } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './guide-panel.module.css';

interface Props {
  id: string;
  number: number;
  text: string;
  /** Said to a caller who is stuck here; null while nobody is. */
  help: string | null;
  stuck: boolean;
  language: string;
  state: 'done' | 'now' | 'next';
  /** Its place among the steps. */
  onPress: (index: number) => void;
  /** What stands under the present step. */
  children: ReactNode;
}

export const GuideStep = memo(function GuideStep({
  id,
  number,
  text,
  help,
  stuck,
  language,
  state,
  onPress,
  children,
}: Props) {
  const { t } = useTranslation();
  return (
    <li className={styles.item} data-state={state} data-stuck={stuck || undefined}>
      <button
        type="button"
        className={styles.step}
        data-testid="guide-step"
        data-step={id}
        data-done={state === 'done'}
        aria-current={state === 'now' ? 'step' : undefined}
        onClick={() => onPress(number - 1)}
      >
        <span className={styles.number}>
          {state === 'done' ? <IconCheck size={14} stroke={2} aria-hidden /> : number}
        </span>
        <span lang={language}>{text}</span>
        {stuck ? <span className={styles.mark}>{t('guide.stuckHere')}</span> : null}
      </button>
      {help ? (
        <p className={styles.help} lang={language} data-testid="guide-help">
          {help}
        </p>
      ) : null}
      {children}
    </li>
  );
});
