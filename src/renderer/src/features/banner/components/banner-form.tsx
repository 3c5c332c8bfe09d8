import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keyOf } from '../../../app/keys/table.ts';
import { useAction } from '../../../app/keys/use-action.ts';
import { useLive } from '../../../app/live.ts';
import { bannerLive } from '../../../app/stores.ts';
import { useCall } from '../../../app/use-call.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Failure } from '../../../components/notice/failure.tsx';
import { TextField } from '../../../components/text-field/text-field.tsx';
import styles from './banner-form.module.css';

const longest = 140;

/** One line to everybody who is signed in here. Enter shows it; it stays until it is cleared. */
export function BannerForm() {
  const { t } = useTranslation();
  const { run, busy, failure } = useCall('banner.set');
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const shown = useLive(bannerLive)?.value ?? null;

  const set = async (next: string | null) => {
    const result = await run({ text: next });
    // Where it was set or cleared, main's notice brings it; where it failed, the text stays to be mended.
    if (result || next === null) setText('');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(text.trim() === '');
    if (text.trim() !== '' && !busy) void set(text.trim());
  };
  const { armed } = useAction('bannerClear', () => void set(null), shown !== null);

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <div className={styles.field}>
        <TextField
          id="banner-text"
          label={t('banner.label')}
          value={text}
          onChange={setText}
          help={t('banner.help', { count: longest - text.length })}
          error={missing ? 'empty' : (failure?.fields?.text ?? null)}
        />
      </div>
      <ActionButton type="submit" testId="banner-set" keyName="Enter" busy={busy}>
        {t('banner.set')}
      </ActionButton>
      {shown ? (
        <ActionButton
          kind="bare"
          testId="banner-clear"
          keyName={keyOf('bannerClear')}
          busy={busy}
          onPress={() => void set(null)}
        >
          {armed ? t('exit.again') : t('banner.clear')}
        </ActionButton>
      ) : null}
      <Failure failure={failure} />
    </form>
  );
}
