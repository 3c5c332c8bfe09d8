import { useTranslation } from 'react-i18next';
import type { ApprovalStage } from '../../../../../shared/approval.ts';
import { Announcer } from '../../../components/announcer/announcer.tsx';
import { Notice } from '../../../components/notice/notice.tsx';
import type { CaseProps } from '../../phone-case/components/case-desk.tsx';
import { approvalSentence } from '../approval-text.ts';
import styles from './approval.module.css';
import { ApprovalClock } from './approval-clock.tsx';
import { AskApproval } from './ask-approval.tsx';
import { WaitingApproval } from './waiting-approval.tsx';

/**
 * R28 where the case was stopped: what was asked and answered, and what can be asked.
 * @param stages which requests belong here.
 */
export function ApprovalPanel({ view, at, stages }: CaseProps & { stages: readonly ApprovalStage[] }) {
  const { t } = useTranslation();
  const { asks, current } = view.approval;
  const here = current && stages.includes(current.stage) ? current : null;
  const ask = asks.find(({ stage }) => stages.includes(stage));
  const [key, values] = here ? approvalSentence(here) : [null, {}];
  const said = key ? t(key, values) : '';
  if (view.closed || (!here && !ask)) return null;
  return (
    <div className="step" data-testid="approval" data-state={here?.state}>
      <Announcer text={said} />
      {here?.state === 'waiting' ? <WaitingApproval key={here.id} current={here} at={at} /> : null}
      {here && here.state !== 'waiting' && here.state !== 'used' ? (
        <div className={styles.row}>
          <Notice code={`approval-${here.state}`} tone={here.state === 'approved' ? 'info' : 'wait'}>
            {said}
          </Notice>
          {here.state === 'approved' && here.leftMs !== null ? <ApprovalClock leftMs={here.leftMs} at={at} /> : null}
        </div>
      ) : null}
      {ask && here?.state !== 'refused' ? <AskApproval key={ask.stage} ask={ask} /> : null}
    </div>
  );
}
