import { useTranslation } from 'react-i18next';
import type { Bridge } from '../../../shared/bridge.ts';
import type { Card } from '../../../shared/caller-contract.ts';
import { Mono } from '../components/mono/mono.tsx';
import { localOf } from '../i18n/local.ts';
import styles from './caller-window.module.css';
import { useCaller } from './use-caller.ts';

/** The caller of a practice call: what they say now, and under it what they would say if asked. There is nothing to press. */
export function CallerWindow({ bridge }: { bridge: Bridge }) {
  const { t } = useTranslation();
  const view = useCaller(bridge);
  if (view === undefined) return null;
  const [now, ...asked] = view?.cards ?? [];
  return (
    <main className={styles.window} data-testid="caller" data-state={view?.state ?? 'nobody'} data-now={now?.id}>
      <header className={styles.head}>
        <h1>{t('callerWindow.title')}</h1>
        {view ? <Mono>{view.callId}</Mono> : null}
      </header>
      <div role="status" className={styles.now}>
        {now ? (
          <p lang={view?.language} {...handle(now)}>
            {now.text}
          </p>
        ) : (
          <p>{t('callerWindow.silence')}</p>
        )}
      </div>
      {asked.length > 0 ? (
        <section className={styles.asked} aria-label={t('callerWindow.asked')}>
          <h2>{t('callerWindow.asked')}</h2>
          <dl>
            {asked.map((card) => (
              <div key={card.id} className={styles.card}>
                <dt>{card.question ? localOf(card.question.ask, t) : t(`callerWindow.moment.${card.moment}`)}</dt>
                <dd lang={view?.language} {...handle(card)}>
                  {card.text}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
    </main>
  );
}

const handle = ({ moment, question }: Card) => ({
  'data-testid': 'caller-card',
  'data-moment': moment,
  'data-question': question?.id,
});
