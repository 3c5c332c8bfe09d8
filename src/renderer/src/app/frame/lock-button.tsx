import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../components/action-button/action-button.tsx';
import { inBackground } from '../background.ts';
import { keyOf } from '../keys/table.ts';
import { useAction } from '../keys/use-action.ts';
import { acceptSession } from '../stores.ts';

export function LockButton() {
  const { t } = useTranslation();
  const lock = () => void inBackground('session.lock', {}, acceptSession);
  useAction('lock', lock);
  return (
    <ActionButton
      kind="bare"
      testId="lock"
      keyName={keyOf('lock')}
      icon={<IconLock size={16} stroke={1.5} aria-hidden />}
      onPress={lock}
    >
      {t('frame.lock')}
    </ActionButton>
  );
}
