import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keyOf } from '../../../app/keys/table.ts';
import { useAction } from '../../../app/keys/use-action.ts';
import { useCaseCall } from '../../../app/use-call.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Heading } from '../../../components/heading/heading.tsx';
import { Failure } from '../../../components/notice/failure.tsx';
import { Notice } from '../../../components/notice/notice.tsx';
import { LikenessForm } from '../../document-reading/components/likeness-form.tsx';
import type { CaseProps } from '../../phone-case/components/case-desk.tsx';
import { DocumentForm } from './document-form.tsx';
import { ProofStep } from './proof-step.tsx';
import { ShownDocuments } from './shown-documents.tsx';

/** R8 at the counter, one thing at a time: documents until they suffice, then likeness, then questions or a witness. */
export function CounterDocumentStep({ view }: Pick<CaseProps, 'view'>) {
  const { t } = useTranslation();
  const show = useCaseCall('counter.document');
  const attest = useCaseCall('counter.likeness');
  const [another, setAnother] = useState(false);
  const { counter } = view;
  const enough = counter?.enough ?? false;
  useAction('anotherDocument', () => setAnother(true), enough && !another && counter?.mayShow === true);
  if (!counter) return null;
  if (counter.mayChooseProof || counter.witness === 'asked') return <ProofStep view={view} counter={counter} />;
  const asks = !enough || another;
  return (
    <div className="step" data-testid="counter-documents" data-enough={enough}>
      <Heading>{t(asks ? 'counterDocument.title' : 'counterDocument.done')}</Heading>
      <ShownDocuments counter={counter} />
      {!enough && counter.documents.length > 0 ? (
        <Notice code="documents-missing" tone="wait">
          {counter.missing.map((missing) => t(`counterDocument.missing.${missing}`)).join(' ')}
        </Notice>
      ) : null}
      {counter.witnessOnly ? (
        <Notice code="witness-only" tone="info">
          {t('counterDocument.witnessOnly')}
        </Notice>
      ) : null}
      {asks ? (
        <DocumentForm
          key={counter.documents.length}
          failure={show.failure}
          busy={show.busy}
          onShow={(document) => {
            setAnother(false);
            void show.run(document);
          }}
        />
      ) : (
        <>
          <LikenessForm busy={attest.busy} onAttest={(likeness) => void attest.run(likeness)} />
          <Failure failure={attest.failure} />
          <div>
            <ActionButton
              kind="bare"
              testId="counter-another"
              keyName={keyOf('anotherDocument')}
              onPress={() => setAnother(true)}
            >
              {t('counterDocument.another')}
            </ActionButton>
          </div>
        </>
      )}
    </div>
  );
}
