import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../i18n/use-label.ts';
import { type ItemId, itemIds, type ScreenId } from '../machine/ids.ts';
import { offers, userItems } from '../machine/reduce.ts';
import { screens } from '../machine/screens.ts';
import { usePhoneView } from '../store/use-phone.ts';
import buttons from './buttons.module.css';
import { Item } from './item.tsx';
import { itemIcons } from './item-icons.ts';
import { Known } from './known.tsx';
import styles from './page-items.module.css';
import { SwitchRow } from './switch-row.tsx';
import { TickRow } from './tick-row.tsx';

/** What this screen offers: rows, or two buttons where it asks a question. */
export function PageItems({ screen }: { screen: ScreenId }) {
  const { phone } = usePhoneView();
  const label = useLabel(screen);
  const { tick } = screens[screen];
  const items = itemIds.filter((id) => screens[screen].items[id] !== undefined && id !== tick && offers(phone, id));
  if (screen === 'biometrics' || screen === 'scan-failed') {
    return (
      <div className={styles.answers}>
        {items.map((id) => (
          <Item key={id} id={id} className={id === 'not-now' ? buttons.quiet : buttons.main}>
            {label(id).label}
          </Item>
        ))}
      </div>
    );
  }
  if (screen === 'approve-with-face-id') return <SwitchRow />;
  return (
    <>
      {items.length > 0 ? (
        <ul className={styles.rows}>
          {items.map((id) => (
            <li key={id}>
              <Row screen={screen} id={id} />
            </li>
          ))}
        </ul>
      ) : null}
      {tick ? <TickRow screen={screen} tick={tick} /> : null}
    </>
  );
}

function Row({ screen, id }: { screen: ScreenId; id: ItemId }) {
  const { t, i18n } = useTranslation();
  const { label, known } = useLabel(screen)(id);
  const { handset, setUp } = usePhoneView();
  const Icon = itemIcons[id];
  const detail = `items.${id}.detail`;
  const user = (userItems as readonly ItemId[]).indexOf(id);
  // A user's row says the name, as the app would; which of them it is stands below.
  const name = user < 0 ? null : user === 0 ? handset?.greeting : setUp.others[user - 1]?.greeting;
  return (
    <Item id={id} className={styles.row}>
      {Icon ? <Icon size={22} stroke={1.5} aria-hidden className={styles.icon} /> : null}
      <span className={styles.label}>
        {name ?? label}
        {name ? null : <Known text={known} />}
      </span>
      {name ? <span className={styles.detail}>{label}</span> : null}
      {!name && i18n.exists(detail) ? <span className={styles.detail}>{t(detail)}</span> : null}
      <IconChevronRight size={18} stroke={1.5} aria-hidden className={styles.chevron} />
    </Item>
  );
}
