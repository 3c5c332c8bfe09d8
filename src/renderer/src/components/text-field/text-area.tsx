import { type KeyboardEvent, type Ref, useId } from 'react';
import { FieldError } from './field-error.tsx';
import styles from './text-field.module.css';

interface Props {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Kept for screen readers only. */
  labelHidden?: boolean;
  help?: string | undefined;
  error?: string | null;
  rows?: number;
  /** For what is read sign by sign. */
  mono?: boolean;
  /** Enter goes on; Shift and Enter makes a new line. */
  onEnter?: () => void;
  areaRef?: Ref<HTMLTextAreaElement>;
}

export function TextArea(props: Props) {
  const { id, label, value, onChange, help, error = null, rows = 2, onEnter } = props;
  const inputId = useId();
  const noteId = useId();
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || event.metaKey || !onEnter) return;
    event.preventDefault();
    if (!event.repeat) onEnter();
  };
  return (
    <div className={styles.field} data-testid={id}>
      <label htmlFor={inputId} className={props.labelHidden ? 'unseen' : styles.label}>
        {label}
      </label>
      <textarea
        ref={props.areaRef}
        id={inputId}
        className={`${styles.input} ${styles.area}`}
        rows={rows}
        data-mono={props.mono || undefined}
        placeholder={props.labelHidden ? label : undefined}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={enter}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={error !== null}
        aria-describedby={help || error ? noteId : undefined}
      />
      <div id={noteId} className={styles.notes}>
        {error ? <FieldError code={error} /> : null}
        {help ? <p className={styles.help}>{help}</p> : null}
      </div>
    </div>
  );
}
