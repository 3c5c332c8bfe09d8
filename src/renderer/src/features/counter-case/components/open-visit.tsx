import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callers, purposes } from '../../../../../shared/case-view.ts';
import type { EntryView } from '../../../../../shared/queue.ts';
import { choiceKey } from '../../../app/keys/table.ts';
import { useCaseCall } from '../../../app/use-call.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Choice } from '../../../components/choice/choice.tsx';
import { Heading } from '../../../components/heading/heading.tsx';
import { Failure } from '../../../components/notice/failure.tsx';

/** What a visit is for as a rule, as the purpose of its case. */
const usual: Readonly<Record<EntryView['reason'], (typeof purposes)[number]>> = {
  'new-pin': 'pin-forgotten',
  'app-locked': 'app-locked',
  'new-number': 'other',
  'activation-code': 'other',
  'p-code': 'other',
  blocked: 'block',
  other: 'other',
};

/** R1 at the counter: purpose and who it is, before anything about the citizen. The ticket stands for the call id. */
export function OpenVisit({ entry }: { entry: EntryView }) {
  const { t } = useTranslation();
  const { run, busy, failure } = useCaseCall('counter.open');
  const [purpose, setPurpose] = useState<(typeof purposes)[number]>(usual[entry.reason]);
  const [caller, setCaller] = useState<(typeof callers)[number]>('citizen');
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <form
      className="step"
      data-testid="open-visit"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void run({ visit: entry.id, purpose, caller });
      }}
    >
      <Heading level={2}>{t('visit.title', { ticket: entry.ticket ?? '' })}</Heading>
      <Choice
        id="case-purpose"
        labelKey="visit.purpose"
        layout="columns"
        value={purpose}
        options={purposes.map((value, index) => ({
          value,
          keyName: choiceKey('purpose', index),
          textKey: `purpose.${value}`,
        }))}
        onChoose={setPurpose}
      />
      <Choice
        id="case-caller"
        labelKey="visit.who"
        layout="inline"
        value={caller}
        options={callers.map((value, index) => ({
          value,
          keyName: choiceKey('caller', index),
          textKey: `visitor.${value}`,
        }))}
        onChoose={setCaller}
      />
      <Failure failure={failure} />
      <div>
        <ActionButton type="submit" kind="main" big testId="case-open" keyName="Enter" busy={busy} buttonRef={button}>
          {t('visit.open')}
        </ActionButton>
      </div>
    </form>
  );
}
