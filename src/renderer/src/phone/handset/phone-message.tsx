import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PhoneMessage as Message } from '../../../../shared/phone-contract.ts';
import styles from './phone-message.module.css';

/** What the app says about what was entered: what happened, and what to do. */
export function PhoneMessage({ message }: { message: Message | null }) {
  const { t } = useTranslation();
  if (!message) return null;
  const good = message === 'pin-changed';
  const Icon = good ? IconCircleCheck : IconAlertTriangle;
  return (
    <div
      className={styles.message}
      role={good ? 'status' : 'alert'}
      data-testid="practice-message"
      data-message={message}
    >
      <Icon size={18} stroke={1.75} aria-hidden />
      <span>{t(`messages.${message}`)}</span>
    </div>
  );
}
