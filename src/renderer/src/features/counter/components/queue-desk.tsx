import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryView, ImportReport, QueueView } from '../../../../../shared/queue.ts';
import { keyOf } from '../../../app/keys/table.ts';
import { useAction } from '../../../app/keys/use-action.ts';
import type { Received } from '../../../app/live.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Failure } from '../../../components/notice/failure.tsx';
import { Notice } from '../../../components/notice/notice.tsx';
import { useQueue } from '../hooks/use-queue.ts';
import { groupsOf } from '../queue-groups.ts';
import { AddForm } from './add-form.tsx';
import { ImportButton } from './import-button.tsx';
import { ImportResult } from './import-result.tsx';
import styles from './queue.module.css';
import { QueueDetail } from './queue-detail.tsx';
import { QueueList } from './queue-list.tsx';
import { QueueNews } from './queue-news.tsx';
import { QueueSearch } from './queue-search.tsx';

interface Props {
  /** A supervisor reads. */
  readOnly: boolean;
  /** What begins with somebody who is at this desk. */
  atDesk?: (entry: EntryView) => ReactNode;
}

/** Today's queue: who is here, who is to come, and what to do with whom. */
export function QueueDesk({ readOnly, atDesk }: Props) {
  const { t } = useTranslation();
  const { queue, receive, load, busy, failure } = useQueue();
  if (!queue)
    return failure ? (
      <div className={styles.trouble}>
        <Failure failure={failure} />
        <ActionButton testId="queue-again" keyName={keyOf('askAgain')} busy={busy} onPress={load}>
          {t('queue.again')}
        </ActionButton>
        <AskAgain onPress={load} />
      </div>
    ) : (
      <p className={styles.quiet} role="status" data-testid="queue-loading">
        {t('queue.loading')}
      </p>
    );
  return <LoadedQueue queue={queue} readOnly={readOnly} receive={receive} {...(atDesk ? { atDesk } : {})} />;
}

function AskAgain({ onPress }: { onPress: () => void }) {
  useAction('askAgain', onPress);
  return null;
}

interface LoadedProps extends Props {
  queue: Received<QueueView>;
  receive: (view: QueueView) => void;
}

function LoadedQueue({ queue, readOnly, atDesk, receive }: LoadedProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const [report, setReport] = useState<ImportReport | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => groupsOf(queue.value, asked), [queue.value, asked]);
  const shown = groups.flatMap(({ entries }) => entries);
  const entry = shown.find(({ id }) => id === chosen) ?? shown[0] ?? null;
  const toList = () => list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  const add = () => {
    setReport(null);
    setAdding(true);
  };
  const added = (view: QueueView) => {
    const before = new Set(queue.value.entries.map(({ id }) => id));
    setAsked('');
    setAdding(false);
    setChosen(view.entries.find(({ id }) => !before.has(id))?.id ?? null);
    receive(view);
  };
  useAction('queueAdd', add, !readOnly && !adding);
  useAction('back', () => setAdding(false), adding);

  return (
    <div className={styles.queue} data-testid="queue">
      <QueueNews view={queue.value} />
      <div className={styles.tools}>
        <QueueSearch value={asked} onChange={setAsked} onDone={toList} />
        {readOnly ? null : (
          <>
            <ActionButton testId="queue-add" keyName={keyOf('queueAdd')} onPress={add}>
              {t('queue.add')}
            </ActionButton>
            <ImportButton onReport={setReport} receive={receive} />
          </>
        )}
      </div>
      {report ? <ImportResult report={report} onClose={() => setReport(null)} /> : null}
      <div className={styles.panes}>
        {queue.value.entries.length === 0 ? (
          <Notice code="queue-empty" tone="info">
            {t(readOnly ? 'queue.emptyToRead' : 'queue.empty')}
          </Notice>
        ) : shown.length === 0 ? (
          <p className={styles.quiet} data-testid="queue-none">
            {t('queue.none')}
          </p>
        ) : (
          <QueueList ref={list} queue={queue} groups={groups} chosen={entry?.id ?? null} onChoose={setChosen} />
        )}
        {adding ? (
          <AddForm onAdded={added} onCancel={() => setAdding(false)} />
        ) : entry ? (
          <QueueDetail key={entry.id} entry={entry} readOnly={readOnly} receive={receive} onMoved={toList}>
            {entry.mine && entry.state === 'at-desk' ? atDesk?.(entry) : null}
          </QueueDetail>
        ) : null}
      </div>
    </div>
  );
}
