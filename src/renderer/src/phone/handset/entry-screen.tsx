import { useTranslation } from 'react-i18next';
import { useLabel } from '../i18n/use-label.ts';
import { screens } from '../machine/screens.ts';
import { AppBar } from './app-bar.tsx';
import buttons from './buttons.module.css';
import { CodeInput } from './code-input.tsx';
import styles from './entry-screen.module.css';
import { Item } from './item.tsx';
import { Keypad } from './keypad.tsx';
import { Known } from './known.tsx';
import { NextButton } from './next-button.tsx';
import { PhoneMessage } from './phone-message.tsx';
import screen from './screen.module.css';
import type { ScreenProps } from './screen.tsx';

/** Digits are typed, pasted or tapped; spaces in between do no harm. */
export function EntryScreen({ phone }: ScreenProps) {
  const { t } = useTranslation();
  const label = useLabel(phone.screen);
  const { entry, items } = screens[phone.screen];
  if (!entry) return null;
  return (
    <div className={screen.column}>
      <AppBar phone={phone} title={t(`screens.${phone.screen}.title`)} />
      <div className={`${screen.scrolling} ${styles.middle}`}>
        <p className={styles.body}>{t(`screens.${phone.screen}.body`)}</p>
        <CodeInput phone={phone} digits={entry.digits} masked={entry.masked} />
        <PhoneMessage message={phone.message} />
      </div>
      <Keypad phone={phone} />
      {items['use-biometrics-now'] ? (
        <Item id="use-biometrics-now" className={buttons.quiet}>
          {label('use-biometrics-now').label}
          <Known text={label('use-biometrics-now').known} />
        </Item>
      ) : null}
      <NextButton label={label('next').label} />
    </div>
  );
}
