import { type ReactNode, type Ref, useId } from 'react';
import { FieldError } from './field-error.tsx';
import styles from './text-field.module.css';

interface Props {
  id: string;
  label: ReactNode;
  value: string;
  onChange: (value: string) => void;
  help?: ReactNode;
  /** Code of what is wrong with the text; see `fieldError` in the texts. */
  error?: string | null;
  errorDetail?: Record<string, string | number> | undefined;
  secret?: boolean;
  /** For numbers that are read out figure by figure. */
  mono?: boolean;
  big?: boolean;
  focus?: boolean;
  disabled?: boolean;
  /** Only for numbers of a fixed form: elsewhere a text that is too long is refused in words, not cut. */
  maxLength?: number;
  inputMode?: 'text' | 'numeric';
  inputRef?: Ref<HTMLInputElement>;
}

/** R19: nothing that is typed here is remembered, completed or looked up by the browser. */
export function TextField(props: Props) {
  const { id, label, value, onChange, help, error = null } = props;
  const inputId = useId();
  const noteId = useId();
  return (
    <div className={styles.field} data-testid={id}>
      <label htmlFor={inputId} className={styles.label}>
        {label}
      </label>
      <input
        ref={props.inputRef}
        id={inputId}
        type={props.secret ? 'password' : 'text'}
        className={styles.input}
        data-mono={props.mono || undefined}
        data-big={props.big || undefined}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        // biome-ignore lint/a11y/noAutofocus: the one thing to do has the focus; the screen changes only by the agent's key
        autoFocus={props.focus}
        disabled={props.disabled}
        maxLength={props.maxLength}
        inputMode={props.inputMode}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-invalid={error !== null}
        aria-describedby={help || error ? noteId : undefined}
      />
      <div id={noteId} className={styles.notes}>
        {error ? <FieldError code={error} detail={props.errorDetail} /> : null}
        {help ? <p className={styles.help}>{help}</p> : null}
      </div>
    </div>
  );
}
