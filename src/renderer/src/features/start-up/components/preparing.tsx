import { Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StatusView } from '../../../../../shared/contract.ts';
import { Heading } from '../../../components/heading/heading.tsx';
import styles from './preparing.module.css';
import { StartCard } from './start-card.tsx';

/** The first start makes the practice register; every other start passes here too quickly to be seen. */
export function Preparing({ status }: { status: StatusView | null }) {
  const { t } = useTranslation();
  const progress = status?.progress ?? null;
  if (!progress) return <StartCard>{null}</StartCard>;
  const percent = Math.round(progress.fraction * 100);
  return (
    <StartCard>
      <Heading>{t('start.preparing')}</Heading>
      <p className={styles.text}>{t('start.preparingText')}</p>
      <Progress value={percent} size={6} aria-label={t('start.preparing')} transitionDuration={0} />
      <p className={styles.step}>
        <span>{t([`start.step.${progress.step}`, 'start.step.other'])}</span>
        <span>{t('start.percent', { percent })}</span>
      </p>
    </StartCard>
  );
}
