import { useTranslation } from 'react-i18next';
import type { Handset } from '../../../../shared/phone-contract.ts';
import { Mono } from '../../components/mono/mono.tsx';
import { useTime } from '../i18n/use-time.ts';
import { spokenNumber } from '../store/handset.ts';
import { usePhoneView } from '../store/use-phone.ts';
import styles from './handset-set-up.module.css';

/** What whoever plays the citizen has to know: number, PIN, biometrics, and what they can log in with. */
export function CitizenFacts({ handset }: { handset: Handset }) {
  const { t } = useTranslation();
  const { time, day } = useTime();
  const { app } = usePhoneView();
  const asked = handset.asked.find(({ appId }) => appId === app?.id);
  const due = asked && new Date(asked.due);
  const logsIn = handset.authenticators.map((one) => t(`strip.authenticators.${one}`)).join(', ');
  return (
    <dl className={styles.facts}>
      <dt>{t('strip.whose')}</dt>
      <dd>{handset.greeting}</dd>
      <dt>{t('strip.number')}</dt>
      <dd>{handset.number ? <Mono>{spokenNumber(handset.number)}</Mono> : t('strip.noNumber')}</dd>
      {app ? (
        <>
          <dt>{t('strip.currentPin')}</dt>
          <dd data-testid="practice-current-pin" data-pin={app.firstPin ?? ''}>
            {app.firstPin ? <Mono>{app.firstPin}</Mono> : t('strip.ownPin')}
          </dd>
          <dt>{t('strip.biometrics')}</dt>
          <dd data-testid="practice-biometrics" data-on={app.biometrics}>
            {t(app.biometrics ? 'strip.on' : 'strip.off')}
          </dd>
          <dt>{t('strip.logsIn')}</dt>
          <dd data-testid="practice-authenticators" data-authenticators={handset.authenticators.join(' ')}>
            {logsIn || t('strip.authenticators.none')}
          </dd>
        </>
      ) : null}
      {due ? (
        <>
          <dt>{t('strip.asked')}</dt>
          <dd>{t('strip.askedAt', { day: day(due), time: time(due) })}</dd>
        </>
      ) : null}
    </dl>
  );
}
