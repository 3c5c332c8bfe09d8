import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { itemIds, type ScreenId, screens } from '../machine/screens.ts';
import buttons from './buttons.module.css';
import { Item } from './item.tsx';
import { itemIcons } from './item-icons.ts';
import styles from './page-items.module.css';

/** What this screen offers: rows, or two buttons where it asks a question. */
export function PageItems({ screen }: { screen: ScreenId }) {
  const { t, i18n } = useTranslation();
  const items = itemIds.filter((id) => screens[screen].items[id] !== undefined);
  if (items.length === 0) return null;
  if (screen === 'biometrics') {
    return (
      <div className={styles.answers}>
        {items.map((id) => (
          <Item key={id} id={id} className={id === 'not-now' ? buttons.quiet : buttons.main}>
            {t(`items.${id}.label`)}
          </Item>
        ))}
      </div>
    );
  }
  return (
    <ul className={styles.rows}>
      {items.map((id) => {
        const Icon = itemIcons[id];
        const detail = `items.${id}.detail`;
        return (
          <li key={id}>
            <Item id={id} className={styles.row}>
              {Icon ? <Icon size={22} stroke={1.5} aria-hidden className={styles.icon} /> : null}
              <span className={styles.label}>{t(`items.${id}.label`)}</span>
              {i18n.exists(detail) ? <span className={styles.detail}>{t(detail)}</span> : null}
              <IconChevronRight size={18} stroke={1.5} aria-hidden className={styles.chevron} />
            </Item>
          </li>
        );
      })}
    </ul>
  );
}
