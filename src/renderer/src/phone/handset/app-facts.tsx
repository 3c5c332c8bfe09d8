import { useTranslation } from 'react-i18next';
import type { Handset } from '../../../../shared/phone-contract.ts';
import { usePhoneView } from '../store/use-phone.ts';
import styles from './page-screen.module.css';

/** Whose app this is and on which device. */
export function AppFacts({ handset }: { handset: Handset }) {
  const { t } = useTranslation();
  const { app } = usePhoneView();
  return (
    <dl className={styles.facts}>
      <dt>{t('app.holder')}</dt>
      <dd>{handset.greeting}</dd>
      <dt>{t('app.device')}</dt>
      <dd>{app?.name}</dd>
      <dt>{t('app.edition')}</dt>
      <dd>{t('app.editionValue')}</dd>
    </dl>
  );
}
