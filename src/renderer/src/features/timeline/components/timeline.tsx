import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../../../../../shared/case-view.ts';
import { isSame } from '../../../app/same.ts';
import { clockTime } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { timelineText } from '../timeline-text.ts';
import styles from './timeline.module.css';

/** What happened in this case, newest last. What matters stays here; nothing floats by. */
export const Timeline = memo(function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const box = useRef<HTMLElement>(null);
  const count = entries.length;
  useEffect(() => {
    // Itself only: where the whole frame scrolls (zoomed in), the agent's place on the stage must not move.
    if (count > 0) box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [count]);
  return (
    <aside ref={box} className={styles.timeline} aria-label={t('timeline.title')}>
      <h2 className={styles.title}>{t('timeline.title')}</h2>
      <ol className={styles.list}>
        {entries.map((entry, index) => {
          const [key, values] = timelineText(entry);
          const last = index === count - 1;
          return (
            <li key={`${entry.at}-${entry.kind}`} className={styles.entry} data-last={last || undefined}>
              <time dateTime={entry.at}>{clockTime(entry.at, language)}</time>
              <span>{t(key, values)}</span>
            </li>
          );
        })}
      </ol>
    </aside>
  );
}, isSame);
