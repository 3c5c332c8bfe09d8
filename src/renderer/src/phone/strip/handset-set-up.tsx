import { useTranslation } from 'react-i18next';
import type { Handset } from '../../../../shared/phone-contract.ts';
import { Choice } from '../../components/choice/choice.tsx';
import { Mono } from '../../components/mono/mono.tsx';
import { spokenNumber } from '../store/handset.ts';
import { usePhoneStore, usePhoneView } from '../store/use-phone.ts';
import styles from './handset-set-up.module.css';

const playable = ['ready', 'locked'] as const;

/** Whose phone it is, which of its apps is played, and in what state the app begins. */
export function HandsetSetUp({ handset }: { handset: Handset }) {
  const { t } = useTranslation();
  const store = usePhoneStore();
  const { app, phone } = usePhoneView();
  return (
    <>
      <dl className={styles.facts}>
        <dt>{t('strip.whose')}</dt>
        <dd>{handset.greeting}</dd>
        <dt>{t('strip.number')}</dt>
        <dd>{handset.number ? <Mono>{spokenNumber(handset.number)}</Mono> : t('strip.noNumber')}</dd>
      </dl>
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
    </>
  );
}
