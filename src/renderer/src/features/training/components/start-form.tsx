import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrainingScenarioView } from '../../../../../shared/training.ts';
import { keyOf } from '../../../app/keys/table.ts';
import { useAction } from '../../../app/keys/use-action.ts';
import { useCall } from '../../../app/use-call.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Choice } from '../../../components/choice/choice.tsx';
import { Heading } from '../../../components/heading/heading.tsx';
import { Failure } from '../../../components/notice/failure.tsx';
import { localOf } from '../../../i18n/local.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { trainingLive } from '../use-training.ts';
import styles from './training.module.css';

interface Props {
  scenarios: readonly TrainingScenarioView[];
  /** Whether to begin with it: not where the last call's result stands above, which is read first. */
  focus: boolean;
  onStarted: () => void;
}

const byChance = 'by-chance';

/** A call by chance, which Enter starts at once, or one that is chosen. */
export function StartForm({ scenarios, focus, onStarted }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { run, busy, failure } = useCall('training.start');
  const [chosen, setChosen] = useState<string>(byChance);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focus) button.current?.focus();
  }, [focus]);

  const start = async () => {
    const view = await run({ scenario: chosen === byChance ? null : chosen, language });
    if (!view) return;
    trainingLive.set(view);
    onStarted();
  };
  useAction('trainingStart', () => void start());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void start();
  };
  return (
    <form className={styles.start} onSubmit={submit} noValidate>
      <Heading level={2}>{t('training.start')}</Heading>
      <p>{t('training.startText')}</p>
      <Choice
        id="training-scenario"
        labelKey="training.which"
        layout="columns"
        value={chosen}
        options={[
          { value: byChance, textKey: 'training.byChance' },
          ...scenarios.map(({ id, title }) => ({ value: id, text: localOf(title, t) })),
        ]}
        onChoose={setChosen}
      />
      <Failure failure={failure} />
      <div>
        <ActionButton
          type="submit"
          kind="main"
          testId="training-start"
          keyName={keyOf('trainingStart')}
          busy={busy}
          buttonRef={button}
        >
          {t('training.startButton')}
        </ActionButton>
      </div>
    </form>
  );
}
