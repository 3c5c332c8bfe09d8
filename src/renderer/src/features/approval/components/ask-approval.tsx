import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ApprovalView, approvalReasons } from '../../../../../shared/approval.ts';
import { choiceKey, keyOf } from '../../../app/keys/table.ts';
import { useAction } from '../../../app/keys/use-action.ts';
import { useCaseCall } from '../../../app/use-call.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Choice } from '../../../components/choice/choice.tsx';
import { Failure } from '../../../components/notice/failure.tsx';
import styles from './approval.module.css';
import { FlagList } from './flag-list.tsx';

/** R28: one key opens the reasons, the second one asks. */
export function AskApproval({ ask }: { ask: ApprovalView['asks'][number] }) {
  const { t } = useTranslation();
  const { run, busy, failure } = useCaseCall('case.askApproval');
  const [open, setOpen] = useState(false);
  useAction('secondPerson', () => setOpen(true), !open);
  return (
    <section
      className={styles.panel}
      aria-label={t('approval.title')}
      data-testid="approval-ask"
      data-stage={ask.stage}
    >
      <FlagList flags={ask.flags} />
      {open ? (
        <Choice
          id="approval-reason"
          labelKey="approval.why"
          focus
          deliberate
          value={null}
          disabled={busy}
          options={approvalReasons.map((value, index) => ({
            value,
            textKey: `approval.reason.${value}`,
            keyName: choiceKey('approvalReason', index),
          }))}
          onChoose={(reason) => void run({ stage: ask.stage, reason })}
        />
      ) : (
        <div>
          <ActionButton testId="approval-open" keyName={keyOf('secondPerson')} onPress={() => setOpen(true)}>
            {t('approval.ask')}
          </ActionButton>
        </div>
      )}
      <Failure failure={failure} />
    </section>
  );
}
