import { useTranslation } from 'react-i18next';
import { useLabel } from '../i18n/use-label.ts';
import { screens } from '../machine/screens.ts';
import { atPhone, inHand } from '../store/set-up.ts';
import { usePhoneView } from '../store/use-phone.ts';
import { AppBar } from './app-bar.tsx';
import { NextButton } from './next-button.tsx';
import { PhoneMessage } from './phone-message.tsx';
import { ScanPicture } from './scan-picture.tsx';
import styles from './scan-screen.module.css';
import screen from './screen.module.css';
import type { ScreenProps } from './screen.tsx';

/** A part of the document scan. Nothing is filmed: what is held, and whether it succeeds, the strip says. */
export function ScanScreen({ phone }: ScreenProps) {
  const { t } = useTranslation();
  const { handset, app, setUp } = usePhoneView();
  const { label } = useLabel(phone.screen)('next');
  const { scan } = screens[phone.screen];
  if (!scan || !handset) return null;
  const now = atPhone(handset, app, setUp, phone);
  const held = inHand(now.handset, now.handset === handset ? setUp.document : null);
  return (
    <div className={screen.column}>
      <AppBar phone={phone} title={t(`screens.${phone.screen}.title`)} />
      <div className={`${screen.scrolling} ${styles.middle}`}>
        <p className={screen.body}>{t(`screens.${phone.screen}.body`)}</p>
        <div className={styles.view}>
          <ScanPicture part={scan} />
          <p className={styles.hint}>
            {scan === 'face' ? t('scan.face') : held ? t(`strip.documents.${held.kind}`) : t('scan.none')}
          </p>
        </div>
        <PhoneMessage message={phone.message} />
      </div>
      <NextButton label={label} />
    </div>
  );
}
