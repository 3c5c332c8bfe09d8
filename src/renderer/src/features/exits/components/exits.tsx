import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../../../shared/case-view.ts';
import type { ActionId } from '../../../app/keys/table.ts';
import type { CaseCallName } from '../../../app/use-call.ts';
import { HandOver } from '../../hand-over/components/hand-over.tsx';
import { RefuseButton } from '../../refusal/components/refuse-button.tsx';
import { ExitButton } from './exit-button.tsx';
import { ReferButton } from './refer-button.tsx';

type Exit = Extract<CaseCallName, 'case.decline' | 'case.wrongCitizen' | 'case.lineLost' | 'case.abandon'>;

const exits: readonly (readonly [Exit, string, keyof CaseView['may'] & ActionId, string])[] = [
  ['case.decline', 'case-decline', 'decline', 'exit.decline'],
  ['case.wrongCitizen', 'case-wrong-citizen', 'wrongCitizen', 'exit.wrongCitizen'],
  ['case.lineLost', 'case-line-lost', 'lineLost', 'exit.lineLost'],
];

/** The ways out of a step that main allows now. Abandoning stands with closing once that is there. */
export function Exits({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const { may } = view;
  return (
    <>
      {may.suspicion ? <ReferButton /> : null}
      {exits.map(([name, testId, right, label]) =>
        may[right] ? (
          <ExitButton key={name} name={name} action={right} testId={testId}>
            {t(label)}
          </ExitButton>
        ) : null,
      )}
      {may.refuse ? <RefuseButton language={view.textLanguage} /> : null}
      {may.revoke && !view.issue?.mayRevoke ? (
        <ExitButton name="case.revoke" action="revoke" testId="issue-revoke">
          {t('exit.revoke')}
        </ExitButton>
      ) : null}
      {may.abandon && !may.close ? (
        <ExitButton name="case.abandon" action="abandon" testId="case-abandon">
          {t('exit.abandon')}
        </ExitButton>
      ) : null}
      {may.close ? null : <HandOver />}
    </>
  );
}
