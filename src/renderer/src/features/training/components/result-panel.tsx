import { useTranslation } from 'react-i18next';
import type { LocalText } from '../../../../../shared/guidance.ts';
import type { TrainingResult } from '../../../../../shared/training.ts';
import { Heading } from '../../../components/heading/heading.tsx';
import { localOf } from '../../../i18n/local.ts';
import { Finding } from './finding.tsx';
import { StepTimes } from './step-times.tsx';
import styles from './training.module.css';

/** How a practice call went: the way, each rule in a sentence with what to do instead, and the time of each part. */
export function ResultPanel({ title, result }: { title: LocalText; result: TrainingResult }) {
  const { t } = useTranslation();
  const { way, checks, steps } = result;
  const kept = checks.filter((check) => check.kept).length;
  const wanted = way.wanted.map((one) => t(`training.way.${one}`)).join(t('training.or'));
  const offered = way.offered === null ? t('training.noWay') : t(`training.way.${way.offered}`);
  return (
    <section className={styles.result} data-testid="training-result" aria-label={t('training.result')}>
      <Heading level={2} focus>
        {t('training.resultOf', { title: localOf(title, t) })}
      </Heading>
      <p>{t('training.keptOf', { kept, count: checks.length })}</p>
      <ul className={styles.findings}>
        <Finding id="way" rule={null} kept={way.right}>
          {way.right ? t('training.wayRight', { offered }) : t('training.wayWrong', { offered, wanted })}
        </Finding>
        {checks
          .toSorted((a, b) => Number(a.kept) - Number(b.kept))
          .map((check) => (
            <Finding key={check.id} id={check.id} rule={check.rule} kept={check.kept}>
              {t(check.kept ? `training.kept.${check.id}` : `training.broken.${check.id}`)}
            </Finding>
          ))}
      </ul>
      <StepTimes steps={steps} />
    </section>
  );
}
