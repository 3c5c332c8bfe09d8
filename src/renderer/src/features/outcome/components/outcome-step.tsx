import { ApprovalPanel } from '../../approval/components/approval-panel.tsx';
import { GateList } from '../../citizen/components/gate-list.tsx';
import { Search } from '../../citizen/components/search-step.tsx';
import { CounterActs } from '../../counter-case/components/counter-acts.tsx';
import { GuidePanel } from '../../guide/components/guide-panel.tsx';
import { IssuePanel } from '../../issue/components/issue-panel.tsx';
import { SmsStatus } from '../../issue/components/sms-status.tsx';
import type { CaseProps } from '../../phone-case/components/case-desk.tsx';
import { RefusalWords } from '../../refusal/components/refusal-words.tsx';
import { WrapUp } from '../../wrap-up/components/wrap-up.tsx';
import { saidCoached } from '../verdict-text.ts';
import { Verdict } from './verdict.tsx';

const needsGuide = new Set<unknown>(['queued', 'submitted', 'delivered']);
const spent = new Set<unknown>(['used', 'expired', 'revoked', 'dead']);

/** From the verdict on: send, follow the message, guide, and close. Once the code is spent, closing comes before the steps. */
export function OutcomeStep({ view, at }: CaseProps) {
  const { issue, verdict } = view;
  const sent = issue !== null && issue.status !== null;
  const toUse = needsGuide.has(issue?.status);
  const steps = view.guide || toUse ? <GuidePanel view={view} way={4} over={!toUse} /> : null;
  return (
    <>
      {verdict ? (
        <Verdict
          verdict={verdict}
          routeClosed={view.phoneRouteClosed}
          coached={saidCoached(view)}
          blocked={view.block.done !== null}
          small={sent || Boolean(issue?.refusal)}
          plain={view.gates.length > 0}
        />
      ) : null}
      {view.gates.length > 0 ? <GateList gates={view.gates} released={verdict?.verdict === 'passed'} /> : null}
      <ApprovalPanel view={view} at={at} stages={['verification', 'draw', 'issue']} />
      {issue && sent ? <SmsStatus issue={issue} at={at} /> : null}
      {issue && verdict?.verdict === 'passed' ? <IssuePanel issue={issue} smsLanguage={view.smsLanguage} /> : null}
      {view.refusal ? <RefusalWords view={view} /> : null}
      {view.counter && verdict?.verdict === 'passed' ? <CounterActs counter={view.counter} /> : null}
      {toUse ? steps : null}
      {view.citizen ? null : <Search view={view} toBlock />}
      {view.may.close ? (
        <WrapUp
          view={view}
          at={at}
          focus={verdict?.verdict !== 'passed' || spent.has(issue?.status)}
          quiet={verdict?.verdict === 'passed' && !sent && issue?.coached !== true}
        />
      ) : null}
      {toUse ? null : steps}
    </>
  );
}
