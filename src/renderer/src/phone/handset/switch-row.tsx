import { useTranslation } from 'react-i18next';
import { useLabel } from '../i18n/use-label.ts';
import { usePhoneView } from '../store/use-phone.ts';
import { Item } from './item.tsx';
import { Known } from './known.tsx';
import styles from './switch-row.module.css';

/** Way 6: approving with the face, on or off; main keeps it. */
export function SwitchRow() {
  const { t } = useTranslation();
  const { phone } = usePhoneView();
  const { label, known } = useLabel('approve-with-face-id')('approve-with-face-id');
  return (
    <Item id="approve-with-face-id" className={styles.row} on={{ as: 'switch', checked: phone.biometrics }}>
      <span className={styles.label}>
        {label}
        <Known text={known} />
        <span className={styles.state}>{t(phone.biometrics ? 'switch.on' : 'switch.off')}</span>
      </span>
      <span className={styles.track} data-on={phone.biometrics || undefined} aria-hidden="true">
        <i />
      </span>
    </Item>
  );
}
