import { useTranslation } from 'react-i18next';
import type { TrainingResult } from '../../../../../shared/training.ts';
import { minutes } from '../../../i18n/format.ts';
import styles from './training.module.css';

/** Minutes and seconds of each part of the call, and of the whole. */
export function StepTimes({ steps }: { steps: TrainingResult['steps'] }) {
  const { t } = useTranslation();
  const total = steps.reduce((sum, { seconds }) => sum + seconds, 0);
  return (
    <table className={styles.times}>
      <caption>{t('training.times')}</caption>
      <tbody>
        {steps.map(({ step, seconds }) => (
          <tr key={step} data-testid="training-step" data-step={step}>
            <th scope="row">{t(`training.step.${step}`)}</th>
            <td>{minutes(seconds)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t('training.total')}</th>
          <td>{minutes(total)}</td>
        </tr>
      </tbody>
    </table>
  );
}
