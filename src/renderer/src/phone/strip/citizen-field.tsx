import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../components/text-field/text-field.tsx';
import { digitsOf } from '../store/handset.ts';
import { usePhoneStore, usePhoneView } from '../store/use-phone.ts';

/** Ten digits turn the window into that citizen's phone; Enter does so at any length, and says what is missing. */
export function CitizenField() {
  const { t } = useTranslation();
  const store = usePhoneStore();
  const { citizenProblem } = usePhoneView();
  const [text, setText] = useState('');

  const change = (typed: string) => {
    setText(typed);
    store.retype();
    if (/^\d{10}$/.test(digitsOf(typed))) void store.choose(typed);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void store.choose(text);
  };

  return (
    <form onSubmit={submit} autoComplete="off">
      <TextField
        id="practice-citizen"
        label={t('strip.citizen')}
        value={text}
        onChange={change}
        help={t('strip.citizenHint')}
        error={citizenProblem}
        maxLength={16}
        inputMode="numeric"
        mono
        focus
      />
    </form>
  );
}
