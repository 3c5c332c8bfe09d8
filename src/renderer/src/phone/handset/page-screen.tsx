import { useTranslation } from 'react-i18next';
import { useLabel } from '../i18n/use-label.ts';
import { screens } from '../machine/screens.ts';
import { AppBar } from './app-bar.tsx';
import { AppFacts } from './app-facts.tsx';
import { NextButton } from './next-button.tsx';
import { PageItems } from './page-items.tsx';
import { PagePicture } from './page-picture.tsx';
import styles from './page-screen.module.css';
import { PhoneMessage } from './phone-message.tsx';
import screen from './screen.module.css';
import type { ScreenProps } from './screen.tsx';

/** A screen of text and things to tap, drawn from its definition. */
export function PageScreen({ handset, phone }: ScreenProps) {
  const { t, i18n } = useTranslation();
  const { next } = screens[phone.screen];
  const { label } = useLabel(phone.screen)('next');
  const body = `screens.${phone.screen}.body`;
  return (
    <div className={screen.column}>
      <AppBar phone={phone} title={t(`screens.${phone.screen}.title`)} />
      <div className={`${screen.scrolling} ${styles.middle}`}>
        <PagePicture screen={phone.screen} />
        <PhoneMessage message={phone.message} />
        {i18n.exists(body) ? <p className={screen.body}>{t(body)}</p> : null}
        <PageItems screen={phone.screen} />
        {phone.screen === 'app-settings' || phone.screen === 'about' ? <AppFacts handset={handset} /> : null}
      </div>
      {next ? <NextButton label={label} /> : null}
    </div>
  );
}
