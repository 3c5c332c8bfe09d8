import { useTranslation } from 'react-i18next';
import { usePhoneStore, usePhoneView } from '../store/use-phone.ts';
import buttons from './buttons.module.css';
import styles from './witness-request.module.css';

/** R8: somebody at a counter has named this person as their witness. It lies over whatever is open until it is answered. */
export function WitnessRequest() {
  const { t } = useTranslation();
  const { answerWitness } = usePhoneStore();
  const { handset, witnessed } = usePhoneView();
  if (!handset?.witness && witnessed === null) return null;
  if (!handset?.witness)
    return (
      <div className={styles.told} role="status" data-testid="practice-witness-result" data-result={witnessed}>
        {t(`witness.${witnessed}`)}
      </div>
    );
  return (
    <div className={styles.request} role="dialog" aria-label={t('witness.title')} data-testid="practice-witness">
      <h2>{t('witness.title')}</h2>
      <p>{t('witness.body')}</p>
      {([true, false] as const).map((sign) => (
        <button
          key={String(sign)}
          type="button"
          className={sign ? buttons.main : buttons.quiet}
          data-testid="practice-item"
          data-item={sign ? 'witness-sign' : 'witness-decline'}
          onClick={() => void answerWitness(sign)}
        >
          {t(sign ? 'witness.sign' : 'witness.decline')}
        </button>
      ))}
    </div>
  );
}
