import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallError } from '../../../../../shared/contract.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Failure } from '../../../components/notice/failure.tsx';
import { TextField } from '../../../components/text-field/text-field.tsx';
import { useCodeHint } from '../hooks/use-code-hint.ts';
import { CodeHint } from './code-hint.tsx';
import styles from './credentials-form.module.css';

type Field = 'user' | 'password' | 'code';
type Credentials = Record<Field, string>;

interface Props {
  /** Set on the lock screen: the user is not asked for. */
  knownUser: string | null;
  practice: boolean;
  busy: boolean;
  failure: CallError | null;
  submitLabel: string;
  onSubmit: (credentials: Credentials) => Promise<void>;
  /** Key of the sentence that names practice accounts. */
  accounts?: string;
  /** Where a window of its own gets the practice code from. */
  hintOf?: (user: string) => Promise<string | null>;
}

/** Enter goes to the next empty field, and signs in from the last one. Secrets are cleared on every submit. */
export function CredentialsForm(props: Props) {
  const { knownUser, practice, busy, failure, submitLabel, onSubmit } = props;
  const { t } = useTranslation();
  const [values, setValues] = useState<Credentials>({ user: knownUser ?? '', password: '', code: '' });
  const [missing, setMissing] = useState<Field | null>(null);
  const inputs = useRef<Partial<Record<Field, HTMLInputElement | null>>>({});
  const hint = useCodeHint(values.user, practice, props.hintOf);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const empty = (['user', 'password', 'code'] as const).find((field) => values[field].trim() === '');
    setMissing(empty && inputs.current[empty] === document.activeElement ? empty : null);
    if (empty) return inputs.current[empty]?.focus();
    const { user, password, code } = values;
    setValues((before) => ({ ...before, password: '', code: '' }));
    await onSubmit({ user: user.trim(), password, code: code.replaceAll(/\s/g, '') });
    inputs.current.password?.focus();
  };

  const field = (name: Field) => ({
    id: `sign-in-${name}`,
    label: t(`signIn.${name}`),
    value: values[name],
    onChange: (value: string) => setValues((before) => ({ ...before, [name]: value })),
    error: missing === name ? 'empty' : (failure?.fields?.[name] ?? null),
    inputRef: (input: HTMLInputElement | null) => {
      inputs.current[name] = input;
    },
  });

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      {knownUser === null ? <TextField {...field('user')} focus /> : null}
      <TextField {...field('password')} secret focus={knownUser !== null} />
      <TextField {...field('code')} mono inputMode="numeric" />
      {practice && knownUser === null && !hint ? (
        <p className={styles.hint}>{t(props.accounts ?? 'signIn.accounts')}</p>
      ) : null}
      {hint ? <CodeHint code={hint} /> : null}
      <Failure failure={failure} />
      <ActionButton type="submit" kind="main" big testId="sign-in-submit" keyName="Enter" busy={busy}>
        {submitLabel}
      </ActionButton>
    </form>
  );
}
