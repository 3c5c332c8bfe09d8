import { useTranslation } from 'react-i18next';
import type { Handset } from '../../../../shared/phone-contract.ts';
import { Choice } from '../../components/choice/choice.tsx';
import { usePhoneStore, usePhoneView } from '../store/use-phone.ts';
import { CitizenFacts } from './citizen-facts.tsx';
import styles from './handset-set-up.module.css';
import { OtherUsers } from './other-users.tsx';
import { OwnCodes } from './own-codes.tsx';
import { ScanSetUp } from './scan-set-up.tsx';

const playable = ['ready', 'locked'] as const;

/** Whose phone it is, which of its apps is played, in what state the app begins, and what the citizen has at hand. */
export function HandsetSetUp({ handset }: { handset: Handset }) {
  const { t } = useTranslation();
  const store = usePhoneStore();
  const { app, phone } = usePhoneView();
  return (
    <>
      <CitizenFacts handset={handset} />
      {handset.apps.length > 1 ? (
        <Choice
          id="practice-app"
          labelKey="strip.app"
          value={app?.id ?? null}
          options={handset.apps.map(({ id, name }) => ({ value: id, text: name }))}
          onChoose={store.chooseApp}
        />
      ) : null}
      {app === null ? <p className={styles.note}>{t('strip.noApp')}</p> : null}
      {app !== null && phone.app !== 'blocked' ? (
        <div className={styles.state}>
          <Choice
            id="practice-app-state"
            labelKey="strip.state"
            value={phone.app}
            options={playable.map((value) => ({ value, textKey: `strip.states.${value}` }))}
            onChoose={(state) => void store.setAppState(state)}
          />
          <p className={styles.note}>{t('strip.stateHint')}</p>
        </div>
      ) : null}
      {phone.app === 'blocked' ? <p className={styles.note}>{t('strip.blockedNote')}</p> : null}
      {app !== null ? (
        <details className={styles.more} data-testid="practice-more">
          <summary>{t('strip.more')}</summary>
          <div className={styles.moreBody}>
            <ScanSetUp handset={handset} />
            <OwnCodes handset={handset} />
            <OtherUsers />
          </div>
        </details>
      ) : null}
    </>
  );
}
