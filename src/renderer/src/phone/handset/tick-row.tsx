import { IconSquare, IconSquareCheck } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../i18n/use-label.ts';
import type { ItemId, ScreenId } from '../machine/ids.ts';
import { usePhoneView } from '../store/use-phone.ts';
import { Item } from './item.tsx';
import { Known } from './known.tsx';
import styles from './tick-row.module.css';

/** Has to be ticked before Next; what is missing is said here. */
export function TickRow({ screen, tick }: { screen: ScreenId; tick: ItemId }) {
  const { t } = useTranslation();
  const { phone } = usePhoneView();
  const { label, known } = useLabel(screen)(tick);
  const missing = useId();
  const Box = phone.ticked ? IconSquareCheck : IconSquare;
  return (
    <div className={styles.field} data-testid="practice-tick">
      <Item
        id={tick}
        className={styles.tick}
        on={{ as: 'checkbox', checked: phone.ticked }}
        describedBy={phone.incomplete ? missing : undefined}
      >
        <Box size={24} stroke={1.5} aria-hidden className={styles.box} />
        <span>
          {label}
          <Known text={known} />
        </span>
      </Item>
      {phone.incomplete ? (
        <p id={missing} className={styles.missing} role="alert" data-testid="field-error">
          {t(`screens.${screen}.incomplete`)}
        </p>
      ) : null}
    </div>
  );
}
