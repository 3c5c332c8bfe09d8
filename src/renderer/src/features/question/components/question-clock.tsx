import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { refreshCase } from '../../../app/stores.ts';
import { useRemaining } from '../../../app/use-remaining.ts';
import { Announcer } from '../../../components/announcer/announcer.tsx';
import { minutes } from '../../../i18n/format.ts';
import styles from './question.module.css';

const wholeMs = 120_000;

/** R15: two minutes; the end is announced once at 100 s. Main decides when it is over, this only shows it. */
export function QuestionClock({ remainingMs, warnMs, at }: { remainingMs: number; warnMs: number; at: number }) {
  const { t } = useTranslation();
  const left = useRemaining(remainingMs, at);
  const seconds = Math.ceil(left / 1000);
  const near = left <= warnMs;
  const over = left === 0;

  useEffect(() => {
    if (over) void refreshCase();
  }, [over]);

  return (
    <div className={styles.clock} data-testid="question-clock" data-seconds={seconds} data-near={near || undefined}>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.left} style={{ display: 'block', width: `${(seconds * 100_000) / wholeMs}%` }} />
      </span>
      <span role="timer" aria-label={t('question.timeLeft')}>
        {minutes(seconds)}
      </span>
      <Announcer urgent text={near && !over ? t('question.timeNear') : ''} />
    </div>
  );
}
