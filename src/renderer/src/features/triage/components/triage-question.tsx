import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../../shared/case-view.ts';
import type { TriageQuestion as Question } from '../../../../../shared/guidance.ts';
import { type ChoiceId, choiceKey } from '../../../app/keys/table.ts';
import { useEntries } from '../../../app/keys/use-action.ts';
import choice from '../../../components/choice/choice.module.css';
import { KeyCap } from '../../../components/key-cap/key-cap.tsx';
import { localOf } from '../../../i18n/local.ts';
import styles from './triage-panel.module.css';

interface Props {
  question: Question;
  /** Letters of its options; without them arrows lead there. */
  keys: ChoiceId | undefined;
  value: string | null;
  language: Language;
  onChoose: (value: string) => void;
}

const steps: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** A question to read to the caller, and what they may answer. The same answer once more takes it back. */
export function TriageQuestion({ question, keys, value, language, onChoose }: Props) {
  const { t } = useTranslation();
  const group = useRef<HTMLFieldSetElement>(null);
  const options = question.values.map((one, index) => ({ ...one, keyName: keys && choiceKey(keys, index) }));

  useEntries(
    options.map(({ id, label, keyName }) => ({
      id: 'choice',
      aside: true,
      keys: keyName ? [keyName] : [],
      title: (inLanguage) => `${localOf(question.ask, inLanguage)} ${localOf(label, inLanguage)}`,
      run: () => onChoose(id),
    })),
  );

  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const all = [...(group.current?.querySelectorAll('button') ?? [])];
    const here = all.indexOf(document.activeElement as HTMLButtonElement);
    all[(here + step + all.length) % all.length]?.focus();
  };

  return (
    <fieldset
      ref={group}
      className={styles.question}
      data-testid="triage-question"
      data-question={question.id}
      data-answered={value !== null}
      data-arrows
      onKeyDown={move}
    >
      <legend lang={language}>{question.ask[language]}</legend>
      {options.map(({ id, label, keyName }) => (
        <button
          key={id}
          type="button"
          className={`${choice.option} ${styles.option}`}
          data-testid="triage-question-option"
          data-value={id}
          aria-pressed={id === value}
          aria-keyshortcuts={keyName}
          onClick={() => onChoose(id)}
        >
          {keyName ? <KeyCap name={keyName} /> : null}
          {localOf(label, t)}
        </button>
      ))}
    </fieldset>
  );
}
