import { useTranslation } from 'react-i18next';
import type { Role } from '../../../../../shared/contract.ts';
import { Page } from '../../../components/page/page.tsx';
import { QueueDesk } from './queue-desk.tsx';

/** Today's queue. A supervisor reads it. */
export function CounterPlace({ role }: { role: Role }) {
  const { t } = useTranslation();
  return (
    <Page title={t('place.counter')}>
      <QueueDesk readOnly={role !== 'counter'} />
    </Page>
  );
}
