import { IconDeviceMobile, IconKey } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Handset } from '../../../../shared/phone-contract.ts';
import { useLabel } from '../i18n/use-label.ts';
import styles from './browser-screen.module.css';
import { Item } from './item.tsx';

/** What the citizen can identify with; next to each app, a new PIN for it can be sent. */
export function BrowserMethods({ handset }: { handset: Handset }) {
  const { t } = useTranslation();
  const { label } = useLabel('browser-methods')('send-new-pin');
  const methods = useLabel('browser-log-in');
  return (
    <ul className={styles.methods}>
      {handset.apps.map((app) => (
        <li key={app.id} className={styles.method}>
          <IconDeviceMobile size={22} stroke={1.5} aria-hidden />
          <span>{t('browser.theApp', { name: app.name })}</span>
          <Item
            id="send-new-pin"
            of={app.id}
            className={styles.send}
            label={`${label}: ${t('browser.theApp', { name: app.name })}`}
          >
            {label}
          </Item>
        </li>
      ))}
      {handset.authenticators.map((one) => (
        <li key={one} className={styles.method}>
          <IconKey size={22} stroke={1.5} aria-hidden />
          <span>{methods(`log-in-${one}`).label}</span>
          <span className={styles.active}>{t('browser.own')}</span>
        </li>
      ))}
    </ul>
  );
}
