import { IconArrowForwardUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { EntryView } from '../../../../../shared/queue.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { waited } from '../queue-groups.ts';
import { queueTime } from '../queue-time.ts';
import styles from './queue.module.css';

interface Props {
  entry: EntryView;
  now: number;
  chosen: boolean;
  onChoose: (id: string) => void;
}

/** One visit in 32 pixels: ticket, booked time, waiting, name, reason. */
export function QueueRow({ entry, now, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const minutes = waited(entry, now);
  return (
    <div
      role="option"
      aria-selected={chosen}
      tabIndex={chosen ? 0 : -1}
      className={styles.row}
      data-testid="queue-entry"
      data-state={entry.state}
      data-ticket={entry.ticket ?? undefined}
      onFocus={() => onChoose(entry.id)}
      onClick={(event) => event.currentTarget.focus()}
      onKeyDown={() => undefined}
    >
      <span className={styles.ticket}>{entry.ticket ?? '–'}</span>
      <span className={styles.time}>
        {entry.bookedAt
          ? queueTime(entry.bookedAt, language)
          : t(entry.origin === 'walk-in' ? 'queue.walkIn' : 'queue.allDay')}
      </span>
      <span className={styles.waited}>{minutes === null ? '' : t('queue.waited', { minutes })}</span>
      <span className={styles.name}>{entry.name ?? ''}</span>
      <span className={styles.why}>
        {t(`queue.reason.${entry.reason}`)}
        {entry.referral ? <IconArrowForwardUp size={16} stroke={1.5} aria-label={t('queue.referred')} /> : null}
      </span>
      <span className={styles.desk}>{entry.desk && entry.state !== 'done' ? entry.desk : ''}</span>
    </div>
  );
}
