import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../../../shared/case-view.ts';
import type { CounterView } from '../../../../../shared/counter-view.ts';
import { choiceKey, keyOf } from '../../../app/keys/table.ts';
import { useAction } from '../../../app/keys/use-action.ts';
import { useCaseCall } from '../../../app/use-call.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Choice } from '../../../components/choice/choice.tsx';
import { Heading } from '../../../components/heading/heading.tsx';
import { Failure } from '../../../components/notice/failure.tsx';
import { Notice } from '../../../components/notice/notice.tsx';
import { WitnessForm } from './witness-form.tsx';

/** R8: questions from the register, or a witness; where only a witness will do, that alone. */
export function ProofStep({ view, counter }: { view: CaseView; counter: CounterView }) {
  const { t } = useTranslation();
  const script = useCaseCall('counter.script');
  const withdraw = useCaseCall('counter.withdrawWitness');
  const [chosen, setChosen] = useState<'script' | 'witness' | null>(counter.witnessOnly ? 'witness' : null);
  const asked = counter.witness === 'asked';
  useAction('back', () => setChosen(null), chosen === 'witness' && !counter.witnessOnly && !asked);
  useAction('withdrawWitness', () => void withdraw.run({}), asked && !withdraw.busy);
  if (asked)
    return (
      <div className="step" data-testid="witness-waiting">
        <Heading>{t('witness.waiting')}</Heading>
        <p>{t('witness.waitingMore')}</p>
        <Failure failure={withdraw.failure} />
        <div>
          <ActionButton
            testId="witness-withdraw"
            keyName={keyOf('withdrawWitness')}
            busy={withdraw.busy}
            onPress={() => void withdraw.run({})}
          >
            {t('witness.withdraw')}
          </ActionButton>
        </div>
      </div>
    );
  const options = counter.witnessOnly ? (['witness'] as const) : (['script', 'witness'] as const);
  return (
    <div className="step">
      <Heading>{t('proof.title')}</Heading>
      {counter.witness === 'declined' ? (
        <Notice code="witness-declined" tone="wait">
          {t('witness.declined')}
        </Notice>
      ) : null}
      {counter.witnessOnly ? (
        <Notice code="witness-only" tone="info">
          {t('counterDocument.witnessOnly')}
        </Notice>
      ) : (
        <Choice
          id="counter-proof"
          labelKey="proof.label"
          focus
          value={chosen}
          options={options.map((value, index) => ({
            value,
            textKey: `proof.${value}`,
            keyName: choiceKey('proof', index),
          }))}
          onChoose={(value) => {
            setChosen(value);
            if (value === 'script' && !script.busy) void script.run({});
          }}
        />
      )}
      <Failure failure={script.failure} />
      {chosen === 'witness' ? <WitnessForm language={view.textLanguage} /> : null}
    </div>
  );
}
