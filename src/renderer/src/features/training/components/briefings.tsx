import { useTranslation } from 'react-i18next';
import type { TrainingScenarioView } from '../../../../../shared/training.ts';
import { Heading } from '../../../components/heading/heading.tsx';
import { localOf } from '../../../i18n/local.ts';
import styles from './training.module.css';

/** For supervisors: who rings in each of the practice calls, and what is right there. */
export function Briefings({ scenarios }: { scenarios: readonly TrainingScenarioView[] }) {
  const { t } = useTranslation();
  return (
    <section className={styles.results} aria-label={t('training.briefings')}>
      <Heading level={2}>{t('training.briefings')}</Heading>
      <dl className={styles.briefings}>
        {scenarios.map(({ id, title, briefing }) => (
          <div key={id} data-testid="training-briefing">
            <dt>{localOf(title, t)}</dt>
            <dd>{briefing ? localOf(briefing, t) : null}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
