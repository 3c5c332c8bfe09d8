import { IconLock, IconWorld } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../i18n/use-label.ts';
import { screens } from '../machine/screens.ts';
import { AppBar } from './app-bar.tsx';
import { BrowserMethods } from './browser-methods.tsx';
import styles from './browser-screen.module.css';
import { BrowserWait } from './browser-wait.tsx';
import { NextButton } from './next-button.tsx';
import { PageItems } from './page-items.tsx';
import page from './page-screen.module.css';
import { PhoneMessage } from './phone-message.tsx';
import screen from './screen.module.css';
import type { ScreenProps } from './screen.tsx';

/** MitID.dk in the phone's browser: ours, for practice, and said so in the address. */
export function BrowserScreen({ handset, phone }: ScreenProps) {
  const { t, i18n } = useTranslation();
  const { label } = useLabel(phone.screen)('next');
  const { next } = screens[phone.screen];
  const body = `screens.${phone.screen}.body`;
  return (
    <div className={screen.column}>
      <p className={styles.address}>
        <IconLock size={14} stroke={1.75} aria-hidden />
        {t('browser.address')}
      </p>
      <AppBar phone={phone} title={t(`screens.${phone.screen}.title`)} />
      <div className={`${screen.scrolling} ${page.middle}`}>
        <PhoneMessage message={phone.message} />
        {i18n.exists(body) ? <p className={screen.body}>{t(body)}</p> : null}
        {phone.screen === 'browser-wait' ? <BrowserWait handset={handset} /> : null}
        {phone.screen === 'browser-methods' ? (
          <BrowserMethods handset={handset} />
        ) : (
          <PageItems screen={phone.screen} />
        )}
      </div>
      {next ? <NextButton label={label} /> : null}
      <span className={styles.mark} aria-hidden="true">
        <IconWorld size={16} stroke={1.5} />
      </span>
    </div>
  );
}
