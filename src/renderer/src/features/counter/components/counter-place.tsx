import { useTranslation } from 'react-i18next';
import type { Role } from '../../../../../shared/contract.ts';
import { Page } from '../../../components/page/page.tsx';
import { DocumentCheck } from './document-check.tsx';
import { QueueDesk } from './queue-desk.tsx';

/** Today's queue, and a document checked by itself. A supervisor reads the queue. */
export function CounterPlace({ role }: { role: Role }) {
  const { t } = useTranslation();
  const serves = role === 'counter';
  return (
    <Page title={t('place.counter')}>
      <QueueDesk readOnly={!serves} />
      {serves ? <DocumentCheck /> : null}
    </Page>
  );
}
