import { IconInfoCircle } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { onNotice } from '../bridge.ts';
import { useAction } from '../keys/use-action.ts';
import styles from './second-start.module.css';

/** Long enough to be read twice; nothing depends on it. */
const shownFor = 10_000;

/** Why this window came to the front by itself. The region is there before its text, so that it is read aloud. */
export function SecondStart() {
  const { t } = useTranslation();
  const [times, setTimes] = useState(0);
  const [shown, setShown] = useState(false);
  useEffect(
    () =>
      onNotice('second-start', () => {
        setTimes((before) => before + 1);
        setShown(true);
      }),
    [],
  );
  useEffect(() => {
    if (times === 0) return;
    const timer = setTimeout(() => setShown(false), shownFor);
    return () => clearTimeout(timer);
  }, [times]);
  useAction('back', () => setShown(false), shown);
  return (
    <div role="status" className={styles.place}>
      {shown ? (
        <p className={styles.line} data-testid="second-start">
          <IconInfoCircle size={18} stroke={1.5} aria-hidden />
          {t('frame.secondStart')}
        </p>
      ) : null}
    </div>
  );
}
