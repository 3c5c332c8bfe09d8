import { IconAlertHexagon, IconEye } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { keyOf } from '../../../app/keys/table.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import styles from './guide-panel.module.css';

interface Props {
  stuck: boolean;
  enabled: boolean;
  onStuck: () => void;
  onSee: () => void;
}

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

/** What to do when the caller does not follow: mark the step, which shows its help, or find the screen that they see. */
export function GuideActions({ stuck, enabled, onStuck, onSee }: Props) {
  const { t } = useTranslation();
  return (
    <div className={styles.actions}>
      <ActionButton
        kind="bare"
        testId="guide-stuck"
        keyName={keyOf('stuck')}
        icon={<IconAlertHexagon {...icon} />}
        disabled={!enabled}
        onPress={onStuck}
      >
        {t(stuck ? 'guide.unstuck' : 'guide.stuck')}
      </ActionButton>
      <ActionButton kind="bare" testId="guide-see" keyName={keyOf('see')} icon={<IconEye {...icon} />} onPress={onSee}>
        {t('see.open')}
      </ActionButton>
    </div>
  );
}
