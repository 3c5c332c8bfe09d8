import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockTime, minutes } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import styles from './bar.module.css';

const minuteMs = 60_000;

interface Props {
  /** Main's wall clock as it said it at `at` (`performance.now()`), epoch milliseconds. */
  now: number;
  at: number;
  /** Start of the shift, epoch milliseconds. */
  signedInAt: number | null;
}

/** Main's clock, and on from there; below it how long the shift has lasted, in hours and minutes. */
export function ShiftClock({ now, at, signedInAt }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const tick = () => setPassed(performance.now() - at);
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [at]);
  const time = now + passed;
  return (
    <div className={styles.clocks}>
      <time className={styles.clock} title={t('frame.clock')}>
        {clockTime(time, language)}
      </time>
      {signedInAt === null ? null : (
        <span className={styles.shift} data-testid="shift-clock">
          {t('frame.shift', { time: minutes(Math.max(0, Math.floor((time - signedInAt) / minuteMs))) })}
        </span>
      )}
    </div>
  );
}
