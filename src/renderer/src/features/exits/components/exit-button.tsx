import type { ReactNode } from 'react';
import { useCaseCall } from '../../../app/use-call.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Failure } from '../../../components/notice/failure.tsx';

interface Props {
  name: 'case.decline' | 'case.wrongCitizen' | 'case.lineLost' | 'case.abandon' | 'case.revoke';
  testId: string;
  children: ReactNode;
}

export function ExitButton({ name, testId, children }: Props) {
  const { run, busy, failure } = useCaseCall(name);
  return (
    <>
      <ActionButton kind="bare" testId={testId} busy={busy} onPress={() => void run({})}>
        {children}
      </ActionButton>
      <Failure failure={failure} />
    </>
  );
}
