import { useTranslation } from 'react-i18next';
import type { ApprovalFlag } from '../../../../../shared/approval.ts';
import styles from './approval.module.css';

/** R28: why a second person is needed, in words. */
export function FlagList({ flags }: { flags: readonly ApprovalFlag[] }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.flags}>
      {flags.map((flag) => (
        <li key={flag} data-testid="approval-flag" data-flag={flag}>
          {t(`approval.flag.${flag}`)}
        </li>
      ))}
    </ul>
  );
}
