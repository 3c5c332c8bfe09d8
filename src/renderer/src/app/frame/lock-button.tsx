import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../components/action-button/action-button.tsx';
import { keyOf } from '../keys/table.ts';
import { useAction } from '../keys/use-action.ts';
import { acceptSession } from '../stores.ts';
import { useCall } from '../use-call.ts';

export function LockButton() {
  const { t } = useTranslation();
  const { run, busy } = useCall('session.lock');
  const lock = async () => {
    const session = await run({});
    if (session) acceptSession(session);
  };
  useAction('lock', () => void lock());
  return (
    <ActionButton
      kind="bare"
      testId="lock"
      keyName={keyOf('lock')}
      busy={busy}
      icon={<IconLock size={16} stroke={1.5} aria-hidden />}
      onPress={() => void lock()}
    >
      {t('frame.lock')}
    </ActionButton>
  );
}
