import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { approvalRefusals } from '../../../../../shared/approval.ts';
import { choiceKey } from '../../../app/keys/table.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Choice } from '../../../components/choice/choice.tsx';
import styles from './approval.module.css';

type Refusal = (typeof approvalRefusals)[number];

interface Props {
  busy: boolean;
  onApprove: () => void;
  onRefuse: (reason: Refusal) => void;
}

/** Yes, or no with a reason from the list. Nothing is chosen beforehand. */
export function Decide({ busy, onApprove, onRefuse }: Props) {
  const { t } = useTranslation();
  const [refusing, setRefusing] = useState(false);
  return (
    <div className="step">
      <div className={styles.row}>
        <ActionButton kind="main" testId="approval-approve" busy={busy} onPress={onApprove}>
          {t('approval.approve')}
        </ActionButton>
        {refusing ? null : (
          <ActionButton testId="approval-refuse" busy={busy} onPress={() => setRefusing(true)}>
            {t('approval.refuse')}
          </ActionButton>
        )}
      </div>
      {refusing ? (
        <Choice
          id="approval-refusal"
          labelKey="approval.whyNot"
          focus
          deliberate
          value={null}
          disabled={busy}
          options={approvalRefusals.map((value, index) => ({
            value,
            textKey: `approval.refusal.${value}`,
            keyName: choiceKey('approvalRefusal', index),
          }))}
          onChoose={onRefuse}
        />
      ) : null}
    </div>
  );
}
