import { IconBan } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { keyOf } from '../../../app/keys/table.ts';
import { useAction } from '../../../app/keys/use-action.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';

export function BlockOpen({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation();
  useAction('block', onOpen);
  return (
    <ActionButton
      kind="bare"
      testId="block-open"
      keyName={keyOf('block')}
      icon={<IconBan size={16} stroke={1.5} aria-hidden />}
      onPress={onOpen}
    >
      {t('block.open')}
    </ActionButton>
  );
}
