import { IconBan, IconCircleCheck, IconLock, IconMenu2 } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../i18n/use-label.ts';
import { usePhoneView } from '../store/use-phone.ts';
import { AppMark } from './app-mark.tsx';
import buttons from './buttons.module.css';
import { Item } from './item.tsx';
import { Known } from './known.tsx';
import screen from './screen.module.css';
import type { ScreenProps } from './screen.tsx';
import styles from './start-screen.module.css';

const icons = { ready: IconCircleCheck, locked: IconLock, blocked: IconBan } as const;

/** The app's first screen, in each of its states: word, icon and colour. */
export function StartScreen({ handset, phone }: ScreenProps) {
  const { t } = useTranslation();
  const label = useLabel(phone.screen);
  const { app } = usePhoneView();
  const title = useId();
  const state = phone.screen === 'app-locked' ? 'locked' : phone.screen === 'app-blocked' ? 'blocked' : 'ready';
  const Icon = icons[state];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of things to tap, not of fields
    <div className={screen.column} role="group" aria-labelledby={title} data-focus tabIndex={-1}>
      <header className={styles.bar}>
        <AppMark size={28} />
        <span>{t('app.name')}</span>
        {state === 'ready' ? (
          <Item id="menu" className={styles.menu}>
            {label('menu').label}
            <IconMenu2 size={20} stroke={1.75} aria-hidden />
          </Item>
        ) : null}
      </header>
      <div className={styles.middle}>
        <span className={styles.emblem} data-state={state}>
          <Icon size={52} stroke={1.25} aria-hidden />
        </span>
        {/* The other two say it in their title. */}
        {state === 'ready' ? <p className={styles.state}>{t('strip.states.ready')}</p> : null}
        <h2 id={title} className={styles.title}>
          {t(`screens.${phone.screen}.title`, { name: handset.greeting })}
        </h2>
        <p className={screen.body}>{t(`screens.${phone.screen}.body`)}</p>
      </div>
      {state === 'locked' ? (
        <Item id="change-pin-code" className={buttons.main}>
          {label('change-pin-code').label}
          <Known text={label('change-pin-code').known} />
        </Item>
      ) : null}
      <p className={styles.device}>{app?.name}</p>
    </div>
  );
}
