import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryView, QueueView } from '../../../../../shared/queue.ts';
import { keyOf } from '../../../app/keys/table.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Heading } from '../../../components/heading/heading.tsx';
import { Failure } from '../../../components/notice/failure.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { useMoves } from '../hooks/use-moves.ts';
import { type Move, movesFor } from '../queue-groups.ts';
import { queueTime } from '../queue-time.ts';
import { EntryStateChip } from './entry-state.tsx';
import styles from './queue.module.css';
import { ReferForm } from './refer-form.tsx';
import { ReferralCard } from './referral-card.tsx';

const actionOf = {
  arrive: 'queueArrive',
  call: 'queueCall',
  seat: 'queueSeat',
  finish: 'queueFinish',
  noShow: 'queueNoShow',
} as const satisfies Record<Move, string>;

interface Props {
  entry: EntryView;
  readOnly: boolean;
  receive: (view: QueueView) => void;
  /** After a move the focus goes back to the list. */
  onMoved: () => void;
  children?: ReactNode;
}

const times = ['bookedAt', 'arrivedAt', 'calledAt', 'seatedAt', 'endedAt'] as const;

/** Whoever is chosen: why they came, what happened, and what can be done now. */
export function QueueDetail({ entry, readOnly, receive, onMoved, children }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const open = readOnly ? [] : movesFor(entry);
  const { make, busy, failure } = useMoves(entry.id, open, receive, onMoved);
  const title = entry.ticket ?? t(entry.origin === 'walk-in' ? 'queue.walkIn' : 'queue.appointment');
  const mayRefer = !readOnly && !entry.referral && entry.state !== 'done' && entry.state !== 'cancelled';
  return (
    <section className={styles.detail} aria-label={title} data-testid="queue-detail" data-state={entry.state}>
      <div className={styles.title}>
        <Heading level={2}>
          <span className={styles.big}>{title}</span>
        </Heading>
        <EntryStateChip state={entry.state} />
      </div>
      {entry.name ? <p className={styles.visitor}>{entry.name}</p> : null}
      <dl className={styles.facts}>
        <dt>{t('queue.why')}</dt>
        <dd>{t(`queue.reason.${entry.reason}`)}</dd>
        <dt>{t('queue.length')}</dt>
        <dd>{t('queue.minutes', { minutes: entry.minutes })}</dd>
        {times.map((name) => {
          const at = entry[name];
          return at === null ? null : <Fact key={name} label={t(`queue.${name}`)} value={queueTime(at, language)} />;
        })}
        {entry.desk ? <Fact label={t('queue.desk')} value={entry.desk} /> : null}
      </dl>
      {entry.referral ? <ReferralCard referral={entry.referral} /> : null}
      <Failure failure={failure} />
      {open.length > 0 ? (
        <div className={styles.moves}>
          {open.map((move, index) => (
            <ActionButton
              key={move}
              testId={`queue-${move}`}
              kind={index === 0 ? 'main' : 'quiet'}
              keyName={keyOf(actionOf[move])}
              busy={busy}
              onPress={() => make(move)}
            >
              {t(`queue.move.${move === 'call' && entry.state === 'called' ? 'callAgain' : move}`)}
            </ActionButton>
          ))}
        </div>
      ) : null}
      {children}
      {mayRefer ? <ReferForm entry={entry.id} receive={receive} /> : null}
    </section>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}
