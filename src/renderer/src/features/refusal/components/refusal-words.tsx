import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../../../shared/case-view.ts';
import { keyOf } from '../../../app/keys/table.ts';
import { useAction } from '../../../app/keys/use-action.ts';
import { useCall } from '../../../app/use-call.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Heading } from '../../../components/heading/heading.tsx';
import { Failure } from '../../../components/notice/failure.tsx';
import { useRefusals } from '../use-refusals.ts';

/** The refusal and how to complain, in the citizen's language: read aloud, and on paper. */
export function RefusalWords({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const { run, busy, failure } = useCall('case.printRefusal');
  const refusals = useRefusals();
  useAction('printRefusal', () => void run({}), !busy && view.refusal !== null);
  const reason = refusals?.reasons.find(({ code }) => code === view.refusal);
  if (!refusals || !reason) return null;
  const language = view.textLanguage;
  return (
    <section className="step" data-testid="refusal" data-reason={reason.code}>
      <div lang={language}>
        <p>{reason.text[language]}</p>
        <Heading level={2}>{refusals.complaint.title[language]}</Heading>
        {refusals.complaint.steps.map((step) => (
          <p key={step.da}>{step[language]}</p>
        ))}
      </div>
      <Failure failure={failure} />
      <div>
        <ActionButton testId="refusal-print" keyName={keyOf('printRefusal')} busy={busy} onPress={() => void run({})}>
          {t('refuse.print')}
        </ActionButton>
      </div>
    </section>
  );
}
