import { useTranslation } from 'react-i18next';
import { screens } from '../machine/screens.ts';
import { AppBar } from './app-bar.tsx';
import { CodeInput } from './code-input.tsx';
import styles from './entry-screen.module.css';
import { Keypad } from './keypad.tsx';
import { NextButton } from './next-button.tsx';
import { PhoneMessage } from './phone-message.tsx';
import type { ScreenProps } from './screen.tsx';

/** Digits are typed, pasted or tapped; spaces in between do no harm. */
export function EntryScreen({ phone }: ScreenProps) {
  const { t } = useTranslation();
  const { entry } = screens[phone.screen];
  if (!entry) return null;
  return (
    <div className={styles.entry}>
      <AppBar phone={phone} title={t(`screens.${phone.screen}.title`)} />
      <div className={styles.middle}>
        <p className={styles.body}>{t(`screens.${phone.screen}.body`)}</p>
        <CodeInput phone={phone} digits={entry.digits} masked={entry.masked} />
        <PhoneMessage message={phone.message} />
      </div>
      <Keypad phone={phone} />
      <NextButton label={t('next.label')} />
    </div>
  );
}
