import { useTranslation } from 'react-i18next';
import { type EntryView, isGateReason } from '../../../../../shared/queue.ts';
import { Mono } from '../../../components/mono/mono.tsx';
import styles from './queue.module.css';

/** Why the phone sent them, and never what they said there. */
export function ReferralCard({ referral }: { referral: NonNullable<EntryView['referral']> }) {
  const { t } = useTranslation();
  const { reference, reason, maskedCpr } = referral;
  return (
    <div className={styles.referral} data-testid="queue-referral" data-reason={reason}>
      <p className={styles.from}>
        {t('queue.from')} <Mono>{reference}</Mono>
        {maskedCpr ? (
          <>
            {' · '}
            <Mono>{maskedCpr}</Mono>
          </>
        ) : null}
      </p>
      <p>{isGateReason(reason) ? t(`gate.${reason}.what`) : t(`queue.referral.${reason}`)}</p>
    </div>
  );
}
