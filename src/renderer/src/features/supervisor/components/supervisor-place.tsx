import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../../../shared/contract.ts';
import { keyOf } from '../../../app/keys/table.ts';
import { useAction } from '../../../app/keys/use-action.ts';
import { useLive } from '../../../app/live.ts';
import { sessionLive } from '../../../app/stores.ts';
import { useCall } from '../../../app/use-call.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Failure } from '../../../components/notice/failure.tsx';
import { Page } from '../../../components/page/page.tsx';
import { ApprovalList } from '../../approval/components/approval-list.tsx';
import { BannerForm } from '../../banner/components/banner-form.tsx';
import { useAuditRows } from '../hooks/use-audit-rows.ts';
import { AuditState } from './audit-state.tsx';
import { AuditTable } from './audit-table.tsx';

/** R32: the ledger as it was written, newest first, and whether its chain holds. */
export function SupervisorPlace() {
  const { t } = useTranslation();
  const role = useLive(sessionLive)?.value.role;
  const { rows, more, failure, loadMore, busy } = useAuditRows();
  const verify = useCall('audit.verify');
  const [check, setCheck] = useState<Output<'audit.verify'> | null>(null);
  const prove = () => void verify.run({}).then((value) => value && setCheck(value));
  useAction('verify', prove);
  useAction('older', loadMore, more);
  return (
    <Page
      title={t('audit.title')}
      actions={
        <ActionButton kind="main" testId="audit-verify" keyName={keyOf('verify')} busy={verify.busy} onPress={prove}>
          {t('audit.verify')}
        </ActionButton>
      }
    >
      <BannerForm />
      {role === 'supervisor' ? <ApprovalList /> : null}
      <Failure failure={verify.failure ?? failure} />
      {check ? <AuditState check={check} /> : null}
      {rows ? <AuditTable rows={rows} /> : null}
      {more ? (
        <div>
          <ActionButton testId="audit-more" keyName={keyOf('older')} busy={busy} onPress={loadMore}>
            {t('audit.more')}
          </ActionButton>
        </div>
      ) : null}
    </Page>
  );
}
