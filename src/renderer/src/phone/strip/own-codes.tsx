import { useTranslation } from 'react-i18next';
import type { Handset } from '../../../../shared/phone-contract.ts';
import { ActionButton } from '../../components/action-button/action-button.tsx';
import { Choice } from '../../components/choice/choice.tsx';
import { Mono } from '../../components/mono/mono.tsx';
import { usePhoneStore, usePhoneView } from '../store/use-phone.ts';
import styles from './handset-set-up.module.css';

/** What support or a centre hands out: a P-code, and after a visit a temporary PIN. */
export function OwnCodes({ handset }: { handset: Handset }) {
  const { t } = useTranslation();
  const store = usePhoneStore();
  const { setUp, stripMessage } = usePhoneView();
  return (
    <>
      <div className={styles.state}>
        <ActionButton testId="practice-centre-code" onPress={() => void store.centreCode()}>
          {t('strip.centreCode')}
        </ActionButton>
        <p className={styles.note}>{t('strip.centreHint')}</p>
        {stripMessage ? (
          <p className={styles.told} role="alert" data-testid="practice-told" data-message={stripMessage}>
            {t(`strip.told.${stripMessage}`)}
          </p>
        ) : null}
      </div>
      <div className={styles.state}>
        <Choice
          id="practice-no-cpr"
          labelKey="strip.noCpr"
          value={handset.noCprNumber ? 'yes' : 'no'}
          options={(['no', 'yes'] as const).map((value) => ({ value, textKey: `strip.${value}` }))}
          onChoose={(value) => void store.playWithoutCpr(value === 'yes')}
          layout="inline"
        />
        <p className={styles.note}>{t('strip.noCprHint')}</p>
        {handset.noCprNumber ? (
          <ActionButton testId="practice-issue-p-code" onPress={() => void store.issuePCode()}>
            {t('strip.issuePCode')}
          </ActionButton>
        ) : null}
        {setUp.pCode ? (
          <p className={styles.code} data-testid="practice-p-code" data-code={setUp.pCode}>
            {t('strip.pCode')} <Mono>{`${setUp.pCode.slice(0, 4)}\u2009${setUp.pCode.slice(4)}`}</Mono>
            <span className={styles.note}>{t('strip.pCodeHint')}</span>
          </p>
        ) : null}
      </div>
    </>
  );
}
