import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../../shared/case-view.ts';
import { useCaseCall } from '../../../app/use-call.ts';
import { Failure } from '../../../components/notice/failure.tsx';
import { Notice } from '../../../components/notice/notice.tsx';
import { ReadBack } from '../../../components/read-back/read-back.tsx';
import { TextField } from '../../../components/text-field/text-field.tsx';
import { DocumentForm } from './document-form.tsx';

/** R8: the witness's CPR number and a document of their own with a picture; why somebody is no witness is for staff only. */
export function WitnessForm({ language }: { language: Language }) {
  const { t } = useTranslation();
  const { run, busy, failure } = useCaseCall('counter.witness');
  const [cpr, setCpr] = useState('');
  const [missing, setMissing] = useState(false);
  const refused = failure?.code === 'witness-refused';
  return (
    <div className="step" data-testid="witness-form">
      {refused ? (
        <Notice code={`witness-${String(failure.detail?.['reason'])}`}>
          {t(`witness.refused.${String(failure.detail?.['reason'])}`)}
        </Notice>
      ) : null}
      <TextField
        id="witness-cpr"
        label={t('witness.cpr')}
        value={cpr}
        onChange={setCpr}
        help={cpr.trim() === '' ? t('witness.help') : <ReadBack text={cpr} language={language} />}
        error={missing ? 'empty' : (failure?.fields?.cpr ?? null)}
        mono
        focus
      />
      <DocumentForm
        failure={refused ? null : failure}
        busy={busy}
        counts={({ use }) => use === 'alone'}
        onShow={(document) => {
          setMissing(cpr.trim() === '');
          if (cpr.trim() !== '') void run({ cpr: cpr.trim(), document });
        }}
      />
      {refused ? null : <Failure failure={failure} />}
    </div>
  );
}
