import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePhoneStore, usePhoneView } from '../store/use-phone.ts';
import { Asleep } from './asleep.tsx';
import { Banner } from './banner.tsx';
import styles from './handset.module.css';
import { Item } from './item.tsx';
import { Screen } from './screen.tsx';
import { StatusBar } from './status-bar.tsx';
import { useScreenFocus } from './use-screen-focus.ts';
import { Wallpaper } from './wallpaper.tsx';
import { WitnessRequest } from './witness-request.tsx';

/** The phone itself. Enter goes on and Esc goes back wherever the focus is on it. */
export function Handset() {
  const { t } = useTranslation();
  const { send } = usePhoneStore();
  const { handset, phone } = usePhoneView();
  const display = useRef<HTMLElement>(null);
  useScreenFocus(display, phone.screen, phone.pending === null);

  const press = (event: KeyboardEvent) => {
    if (event.repeat) return;
    const onButton = event.target instanceof HTMLButtonElement;
    if (event.key === 'Escape') send({ type: 'back' });
    else if (event.key === 'Enter' && !onButton) send({ type: 'next' });
    else return;
    event.preventDefault();
  };

  return (
    <main className={styles.stage} aria-label={t('window.handset')}>
      <div className={styles.body}>
        {handset ? (
          <section
            ref={display}
            className={styles.display}
            aria-label={t(`screens.${phone.screen}.title`, { name: handset.greeting })}
            data-testid="practice-screen"
            data-screen={phone.screen}
            data-dark={phone.screen === 'home-screen' || undefined}
            onKeyDown={press}
          >
            {phone.screen === 'home-screen' ? <Wallpaper /> : null}
            <StatusBar />
            <Screen key={phone.screen} handset={handset} phone={phone} />
            <Banner />
            <WitnessRequest />
            <Item id="home" className={styles.homeBar} label={t('items.home.label')}>
              <span />
            </Item>
          </section>
        ) : (
          <Asleep />
        )}
      </div>
    </main>
  );
}
