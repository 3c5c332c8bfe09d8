import { IconBan } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { keys } from '../../../app/keys.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';

export function BlockOpen({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation();
  return (
    <ActionButton
      kind="bare"
      testId="block-open"
      keyName={keys.block}
      icon={<IconBan size={16} stroke={1.5} aria-hidden />}
      onPress={onOpen}
    >
      {t('block.open')}
    </ActionButton>
  );
}
