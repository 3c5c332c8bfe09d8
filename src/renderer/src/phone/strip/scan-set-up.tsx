import { useTranslation } from 'react-i18next';
import { type Handset, scanParts } from '../../../../shared/phone-contract.ts';
import { Choice } from '../../components/choice/choice.tsx';
import { inHand } from '../store/set-up.ts';
import { usePhoneStore, usePhoneView } from '../store/use-phone.ts';
import styles from './handset-set-up.module.css';

const outcomes = ['ok', ...scanParts] as const;

/** Which document the citizen holds, and which part of its scan does not succeed. */
export function ScanSetUp({ handset }: { handset: Handset }) {
  const { t } = useTranslation();
  const store = usePhoneStore();
  const { setUp } = usePhoneView();
  if (handset.documents.length === 0) return <p className={styles.note}>{t('strip.documents.none')}</p>;
  return (
    <>
      <Choice
        id="practice-document"
        labelKey="strip.documents.label"
        value={inHand(handset, setUp.document)?.id ?? null}
        options={handset.documents.map(({ id, kind, state }) => ({
          value: id,
          text: `${t(`strip.documents.${kind}`)}, ${t(`strip.documents.${state}`)}`,
        }))}
        onChoose={store.holdDocument}
      />
      <Choice
        id="practice-scan"
        labelKey="strip.scan.label"
        value={setUp.fails ?? 'ok'}
        options={outcomes.map((value) => ({ value, textKey: `strip.scan.${value}` }))}
        onChoose={(value) => store.failScan(value === 'ok' ? null : value)}
      />
    </>
  );
}
