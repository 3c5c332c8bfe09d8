import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../components/text-field/text-field.tsx';
import { usersAtMost } from '../store/set-up.ts';
import { usePhoneStore, usePhoneView } from '../store/use-phone.ts';
import styles from './handset-set-up.module.css';

/** Other citizens who use the app on this phone; the phone then asks who it is. */
export function OtherUsers() {
  const { t } = useTranslation();
  const store = usePhoneStore();
  const { setUp, userProblem } = usePhoneView();
  const [text, setText] = useState('');
  const change = (typed: string) => {
    setText(typed);
    store.retype();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void store.addUser(text).then((added) => {
      if (added) setText('');
    });
  };
  return (
    <div className={styles.state}>
      {setUp.others.length > 0 ? (
        <dl className={styles.users} data-testid="practice-users" data-users={setUp.others.length + 1}>
          {setUp.others.map(({ cpr, greeting, apps }, place) => (
            <div key={cpr}>
              <dt>{t('strip.user', { count: place + 2 })}</dt>
              <dd>
                {greeting}
                {apps[0]?.firstPin ? ` · ${apps[0].firstPin}` : ''}
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      {setUp.others.length + 1 < usersAtMost ? (
        <form onSubmit={submit} autoComplete="off">
          <TextField
            id="practice-add-user"
            label={t('strip.addUser')}
            value={text}
            onChange={change}
            help={t('strip.addUserHint')}
            error={userProblem}
            maxLength={16}
            inputMode="numeric"
            mono
          />
        </form>
      ) : null}
    </div>
  );
}
