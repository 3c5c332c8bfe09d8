import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../../../shared/contract.ts';
import { useCall } from '../../../app/use-call.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Failure } from '../../../components/notice/failure.tsx';
import { Page } from '../../../components/page/page.tsx';
import { useAuditRows } from '../hooks/use-audit-rows.ts';
import { AuditState } from './audit-state.tsx';
import { AuditTable } from './audit-table.tsx';

/** R32: the ledger as it was written, newest first, and whether its chain holds. */
export function SupervisorPlace() {
  const { t } = useTranslation();
  const { rows, more, failure, loadMore, busy } = useAuditRows();
  const verify = useCall('audit.verify');
  const [check, setCheck] = useState<Output<'audit.verify'> | null>(null);
  return (
    <Page
      title={t('audit.title')}
      actions={
        <ActionButton
          kind="main"
          testId="audit-verify"
          busy={verify.busy}
          onPress={() => void verify.run({}).then((value) => value && setCheck(value))}
        >
          {t('audit.verify')}
        </ActionButton>
      }
    >
      <Failure failure={verify.failure ?? failure} />
      {check ? <AuditState check={check} /> : null}
      <AuditTable rows={rows} />
      {more ? (
        <div>
          <ActionButton testId="audit-more" busy={busy} onPress={loadMore}>
            {t('audit.more')}
          </ActionButton>
        </div>
      ) : null}
    </Page>
  );
}
