import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Likeness,
  type LikenessReason,
  likenessComparisons,
  likenessReasons,
  likenessWearing,
} from '../../../../../shared/documents.ts';
import { type ChoiceId, choiceKey } from '../../../app/keys/table.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Choice } from '../../../components/choice/choice.tsx';
import { Heading } from '../../../components/heading/heading.tsx';

const results = ['attested', 'not-attested'] as const;

function optionsOf<V extends string>(group: string, values: readonly V[], keys: ChoiceId) {
  return values.map((value, index) => ({
    value,
    textKey: `likeness.${group}.${value}`,
    keyName: choiceKey(keys, index),
  }));
}

interface Props {
  busy?: boolean;
  onAttest: (likeness: Likeness) => void;
}

/** R8: what the face was compared with, what was worn, and whether it is the one in the picture, or why that cannot be said. */
export function LikenessForm({ busy = false, onAttest }: Props) {
  const { t } = useTranslation();
  const [compared, setCompared] = useState<Likeness['compared'] | null>(null);
  const [wearing, setWearing] = useState<Likeness['wearing'] | null>(null);
  const [result, setResult] = useState<(typeof results)[number] | null>(null);
  const [reason, setReason] = useState<LikenessReason | null>(null);
  const [asked, setAsked] = useState(false);
  const error = (missing: boolean) => (asked && missing ? 'choose' : null);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (compared === null || wearing === null || result === null || busy) return;
    if (result === 'attested') onAttest({ compared, wearing, reason: null });
    else if (reason !== null) onAttest({ compared, wearing, reason });
  };
  return (
    <form onSubmit={submit} className="step" data-testid="likeness" noValidate>
      <Heading level={2}>{t('likeness.title')}</Heading>
      <Choice
        id="likeness-compared"
        labelKey="likeness.compared.label"
        layout="inline"
        value={compared}
        options={optionsOf('compared', likenessComparisons, 'likenessCompared')}
        onChoose={setCompared}
        error={error(compared === null)}
      />
      <Choice
        id="likeness-wearing"
        labelKey="likeness.wearing.label"
        layout="inline"
        value={wearing}
        options={optionsOf('wearing', likenessWearing, 'likenessWearing')}
        onChoose={setWearing}
        error={error(wearing === null)}
      />
      <Choice
        id="likeness-result"
        labelKey="likeness.result.label"
        layout="inline"
        value={result}
        options={optionsOf('result', results, 'likenessResult')}
        onChoose={setResult}
        error={error(result === null)}
      />
      {result === 'not-attested' ? (
        <Choice
          id="likeness-reason"
          labelKey="likeness.reason.label"
          value={reason}
          options={optionsOf('reason', likenessReasons, 'likenessReason')}
          onChoose={setReason}
          error={error(reason === null)}
        />
      ) : null}
      <div>
        <ActionButton type="submit" kind="main" big testId="likeness-submit" keyName="Enter" busy={busy}>
          {t('likeness.submit')}
        </ActionButton>
      </div>
    </form>
  );
}
