import {
  type Icon,
  IconCheck,
  IconFaceId,
  IconFileText,
  IconFingerprint,
  IconHelp,
  IconIdOff,
  IconInfoCircle,
  IconPassword,
  IconShieldLock,
} from '@tabler/icons-react';
import type { ScreenId } from '../machine/ids.ts';
import styles from './page-screen.module.css';

const pictures: Readonly<Partial<Record<ScreenId, readonly Icon[]>>> = {
  about: [IconInfoCircle],
  'forgot-your-pin-code': [IconHelp],
  'change-your-pin-code': [IconPassword],
  terms: [IconFileText],
  'privacy-policy': [IconShieldLock],
  'scan-failed': [IconIdOff],
  'approve-with-face-id': [IconFaceId],
  biometrics: [IconFingerprint, IconFaceId],
  done: [IconCheck],
};

/** The large sign of a screen that has something to read. */
export function PagePicture({ screen }: { screen: ScreenId }) {
  const icons = pictures[screen];
  if (!icons) return null;
  return (
    <div className={styles.picture} data-screen={screen} aria-hidden="true">
      {icons.map((Sign) => (
        <Sign key={Sign.displayName} size={icons.length > 1 ? 44 : 52} stroke={1.25} />
      ))}
    </div>
  );
}
