import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../../shared/case-view.ts';
import { choiceKey, keyOf } from '../../../app/keys/table.ts';
import { useAction } from '../../../app/keys/use-action.ts';
import { useCaseCall } from '../../../app/use-call.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Choice } from '../../../components/choice/choice.tsx';
import { Failure } from '../../../components/notice/failure.tsx';
import { useRefusals } from '../use-refusals.ts';

/** Staff refuse to go on: the reason is chosen from the list, in the words that the citizen will hear. */
export function RefuseButton({ language }: { language: Language }) {
  const { t } = useTranslation();
  const { run, busy, failure } = useCaseCall('case.refuse');
  const refusals = useRefusals();
  const [open, setOpen] = useState(false);
  useAction('refuse', () => setOpen((before) => !before));
  return (
    <>
      <ActionButton kind="bare" testId="case-refuse" keyName={keyOf('refuse')} onPress={() => setOpen(!open)}>
        {t('refuse.do')}
      </ActionButton>
      {open && refusals ? (
        <Choice
          id="refusal-reason"
          labelKey="refuse.reason"
          focus
          deliberate
          value={null}
          disabled={busy}
          options={refusals.reasons.map(({ code, text }, index) => ({
            value: code,
            text: text[language],
            keyName: choiceKey('refusal', index),
          }))}
          onChoose={(reason) => void run({ reason })}
        />
      ) : null}
      <Failure failure={failure} />
    </>
  );
}
