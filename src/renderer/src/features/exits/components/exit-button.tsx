import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type ActionId, keyOf } from '../../../app/keys/table.ts';
import { useAction } from '../../../app/keys/use-action.ts';
import { useCaseCall } from '../../../app/use-call.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Failure } from '../../../components/notice/failure.tsx';

interface Props {
  name: 'case.decline' | 'case.wrongCitizen' | 'case.lineLost' | 'case.abandon' | 'case.revoke';
  action: ActionId;
  testId: string;
  children: ReactNode;
}

/** A way out of the step: at once by click, by key with a second press. */
export function ExitButton({ name, action, testId, children }: Props) {
  const { t } = useTranslation();
  const { run, busy, failure } = useCaseCall(name);
  const leave = () => void run({});
  const { armed } = useAction(action, leave, !busy);
  return (
    <>
      <ActionButton kind="bare" testId={testId} keyName={keyOf(action)} busy={busy} onPress={leave}>
        {armed ? t('exit.again') : children}
      </ActionButton>
      <Failure failure={failure} />
    </>
  );
}
