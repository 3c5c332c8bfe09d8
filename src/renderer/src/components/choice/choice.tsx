import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { choiceEntries } from '../../app/keys/choice-entries.ts';
import { chordOf } from '../../app/keys/chord.ts';
import { useEntries } from '../../app/keys/use-action.ts';
import { KeyCap } from '../key-cap/key-cap.tsx';
import { FieldError } from '../text-field/field-error.tsx';
import styles from './choice.module.css';

interface ChoiceOption<V extends string> {
  readonly value: V;
  /** Key of its text. */
  readonly textKey?: string;
  /** The text itself, where it is not ours: the name of an app. */
  readonly text?: string;
  readonly hint?: string;
  /** Key that chooses this one while nobody is typing. */
  readonly keyName?: string | undefined;
}

interface Props<V extends string> {
  /** Test id; each option carries it with `-option` behind. */
  id: string;
  /** Key of the question above it. */
  labelKey: string;
  value: V | null;
  options: readonly ChoiceOption<V>[];
  onChoose: (value: V) => void;
  /** Default `rows`. */
  layout?: 'rows' | 'columns' | 'inline' | 'chips';
  labelHidden?: boolean;
  /** Takes the focus when it appears. */
  focus?: boolean;
  /** Its keys count only while the focus is in it: letters, beside a field that is typed in. */
  keysInside?: boolean;
  /** Enter alone does not choose: an answer that must be meant (R36). */
  deliberate?: boolean;
  disabled?: boolean;
  /** Code of what is wrong with the choice. */
  error?: string | null;
}

const steps: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** One of several, all in sight: a click or its key chooses, arrows move. */
export function Choice<V extends string>(props: Props<V>) {
  const { id, labelKey, value, options, onChoose, layout = 'rows', deliberate = false, disabled = false } = props;
  const { keysInside = false } = props;
  const { t } = useTranslation();
  const labelId = useId();
  const group = useRef<HTMLDivElement>(null);
  const focusable = value ?? options[0]?.value;

  useEffect(() => {
    if (props.focus) group.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [props.focus]);

  const offered = keysInside ? options.map((option) => ({ ...option, keyName: undefined })) : options;
  useEntries(disabled ? [] : choiceEntries(labelKey, offered, onChoose));

  const move = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && deliberate) event.preventDefault();
    const chord = chordOf(event);
    const named = keysInside && !disabled && options.find(({ keyName }) => keyName !== undefined && keyName === chord);
    if (named) {
      // Its letter may be triage's too, which is beside it.
      event.preventDefault();
      return onChoose(named.value);
    }
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const all = [...(group.current?.querySelectorAll<HTMLElement>('[role="radio"]') ?? [])];
    const here = all.indexOf(document.activeElement as HTMLElement);
    all[(here + step + all.length) % all.length]?.focus();
  };

  return (
    <div className={styles.field} data-testid={id}>
      <span id={labelId} className={props.labelHidden ? 'unseen' : styles.label}>
        {t(labelKey)}
      </span>
      <div
        ref={group}
        role="radiogroup"
        aria-labelledby={labelId}
        className={styles.group}
        data-layout={layout}
        onKeyDown={move}
      >
        {options.map((option) => (
          // biome-ignore lint/a11y/useSemanticElements: a button keeps one click target for text, hint and key cap
          <button
            key={option.value}
            type="button"
            role="radio"
            aria-checked={option.value === value}
            aria-keyshortcuts={option.keyName}
            tabIndex={option.value === focusable ? 0 : -1}
            disabled={disabled}
            className={styles.option}
            data-testid={`${id}-option`}
            data-value={option.value}
            onClick={() => onChoose(option.value)}
          >
            {option.keyName ? (
              <span className={keysInside ? styles.inside : undefined} aria-hidden>
                <KeyCap name={option.keyName} />
              </span>
            ) : null}
            <span className={styles.text}>{option.textKey ? t(option.textKey) : option.text}</span>
            {option.hint ? <span className={styles.hint}>{option.hint}</span> : null}
          </button>
        ))}
      </div>
      {props.error ? <FieldError code={props.error} /> : null}
    </div>
  );
}
