import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { screens } from '../machine/screens.ts';
import type { PhoneState } from '../machine/state.ts';
import styles from './app-bar.module.css';
import { Item } from './item.tsx';

/** The way back, where there is one, and the screen's heading. */
export function AppBar({ phone, title }: { phone: PhoneState; title: string }) {
  const { t } = useTranslation();
  return (
    <header className={styles.bar}>
      {screens[phone.screen].back ? (
        <Item id="back" className={styles.back} label={t('items.back.label')}>
          <IconArrowLeft size={22} stroke={1.75} aria-hidden />
        </Item>
      ) : null}
      <h2 className={styles.title} data-focus tabIndex={-1}>
        {title}
      </h2>
    </header>
  );
}
