import { useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { Handset } from './handset/handset.tsx';
import { phoneTexts } from './i18n/i18n.ts';
import { MessagePane } from './messages/message-pane.tsx';
import styles from './phone-window.module.css';
import type { PhoneStore } from './store/phone-store.ts';
import { PhoneStoreProvider } from './store/use-phone.ts';
import { OperatorFoot } from './strip/operator-foot.tsx';
import { OperatorStrip } from './strip/operator-strip.tsx';

/** Who plays the citizen sets the phone up on the left, uses it in the middle and reads its messages on the right. */
export function PhoneWindow({ store }: { store: PhoneStore }) {
  const [texts] = useState(() => phoneTexts('da'));
  return (
    <I18nextProvider i18n={texts}>
      <PhoneStoreProvider value={store}>
        <div className={styles.window}>
          <OperatorStrip />
          <Handset />
          <MessagePane />
          <OperatorFoot />
        </div>
      </PhoneStoreProvider>
    </I18nextProvider>
  );
}
