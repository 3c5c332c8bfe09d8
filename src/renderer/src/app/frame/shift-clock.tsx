import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockTime } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import styles from './bar.module.css';

/** Main's clock: `now` as main said it at `at` (`performance.now()`), and on from there. */
export function ShiftClock({ now, at }: { now: number; at: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const tick = () => setPassed(performance.now() - at);
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [at]);
  return (
    <time className={styles.clock} title={t('frame.clock')}>
      {clockTime(now + passed, language)}
    </time>
  );
}
