import { useTranslation } from 'react-i18next';
import type { CounterView } from '../../../../../shared/counter-view.ts';
import type { ActionId } from '../../../app/keys/table.ts';
import { Heading } from '../../../components/heading/heading.tsx';
import { Notice } from '../../../components/notice/notice.tsx';
import { ActButton, type ActCall } from './act-button.tsx';
import styles from './counter-acts.module.css';
import { NewNumber } from './new-number.tsx';

interface Act {
  readonly action: ActionId;
  readonly right: keyof CounterView['acts'];
  readonly call: ActCall;
}

const acts: readonly Act[] = [
  { action: 'youngNumber', right: 'youngNumber', call: 'counter.youngNumber' },
  { action: 'liftBlock', right: 'liftBlock', call: 'counter.liftBlock' },
  { action: 'reopenRoute', right: 'reopenRoute', call: 'counter.reopenRoute' },
  { action: 'pCode', right: 'codes', call: 'counter.pCode' },
  { action: 'activationCode', right: 'codes', call: 'counter.activationCode' },
];

/** What only a counter can do for a citizen who is verified; codes go to the printer and to no screen. */
export function CounterActs({ counter }: { counter: CounterView }) {
  const { t } = useTranslation();
  const may = counter.acts;
  const offered = acts.filter(({ right }) => may[right] === true);
  if (offered.length === 0 && !may.number) return null;
  return (
    <section className={styles.acts} data-testid="counter-acts">
      <Heading level={2}>{t('acts.title')}</Heading>
      {may.secondPerson ? (
        <Notice code="second-person" tone="wait">
          {t('acts.secondPerson')}
        </Notice>
      ) : null}
      <div className={styles.row}>
        {offered.map(({ call, action }) => (
          <ActButton key={call} call={call} action={action} />
        ))}
      </div>
      {may.number ? <NewNumber acts={may} /> : null}
    </section>
  );
}
