import { IconLogout } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { keyOf } from '../../../app/keys/table.ts';
import { useAction } from '../../../app/keys/use-action.ts';
import { acceptSession } from '../../../app/stores.ts';
import { useCall } from '../../../app/use-call.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Failure } from '../../../components/notice/failure.tsx';

export function SignOutButton() {
  const { t } = useTranslation();
  const { run, busy, failure } = useCall('session.signOut');
  const leave = async () => {
    const session = await run({});
    if (session) acceptSession(session);
  };
  const { armed } = useAction('signOut', () => void leave(), !busy);
  return (
    <>
      <Failure failure={failure} />
      <ActionButton
        testId="sign-out"
        keyName={keyOf('signOut')}
        busy={busy}
        icon={<IconLogout size={16} stroke={1.5} aria-hidden />}
        onPress={() => void leave()}
      >
        {armed ? t('exit.again') : t('settings.signOut')}
      </ActionButton>
    </>
  );
}
