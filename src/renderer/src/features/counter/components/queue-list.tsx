import type { KeyboardEvent, Ref } from 'react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueView } from '../../../../../shared/queue.ts';
import type { Received } from '../../../app/live.ts';
import { useClock } from '../hooks/use-clock.ts';
import type { EntryGroup } from '../queue-groups.ts';
import styles from './queue.module.css';
import { QueueRow } from './queue-row.tsx';

interface Props {
  queue: Received<QueueView>;
  groups: readonly EntryGroup[];
  chosen: string | null;
  onChoose: (id: string) => void;
  ref: Ref<HTMLDivElement>;
}

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Groups by state; arrows go through all of them, and whoever has the focus is chosen. */
export function QueueList({ queue, groups, chosen, onChoose, ref }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const now = useClock(queue);
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="option"]')];
    const here = all.indexOf(document.activeElement as HTMLElement);
    const to =
      event.key === 'Home' ? 0 : event.key === 'End' ? all.length - 1 : here + (steps[event.key] ?? Number.NaN);
    const next = all[Math.min(Math.max(to, 0), all.length - 1)];
    if (here < 0 || !next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <div ref={ref} role="listbox" aria-label={t('queue.list')} className={styles.list} onKeyDown={move} tabIndex={-1}>
      {groups.map(({ state, entries }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a list box
        <div key={state} role="group" aria-labelledby={`${id}-${state}`} data-testid="queue-group" data-state={state}>
          <div id={`${id}-${state}`} className={styles.group} role="presentation">
            {t(`queue.group.${state}`)} <span className={styles.count}>{entries.length}</span>
          </div>
          {entries.map((entry) => (
            <QueueRow key={entry.id} entry={entry} now={now} chosen={entry.id === chosen} onChoose={onChoose} />
          ))}
        </div>
      ))}
    </div>
  );
}
