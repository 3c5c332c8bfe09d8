import { IconFileText, IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TakeAwayFormat } from '../../../../../shared/take-away.ts';
import { keyOf } from '../../../app/keys/table.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import styles from './take-away.module.css';

const formats = [
  { format: 'pdf', textKey: 'takeAway.pdf', action: 'takeAwayPdf', Icon: IconFileTypePdf },
  { format: 'print', textKey: 'takeAway.print', action: 'takeAwayPrint', Icon: IconPrinter },
  { format: 'text', textKey: 'takeAway.text', action: 'takeAwayText', Icon: IconFileText },
] as const;

/** One row, quiet: most callers need nothing to take away. */
export function TakeAwayKeys({ busy, onTake }: { busy: boolean; onTake: (format: TakeAwayFormat) => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.keys}>
      <span className={styles.title}>{t('takeAway.title')}</span>
      {formats.map(({ format, textKey, action, Icon }) => (
        <ActionButton
          key={format}
          kind="bare"
          testId={`take-away-${format}`}
          keyName={keyOf(action)}
          icon={<Icon size={16} stroke={1.5} aria-hidden />}
          busy={busy}
          onPress={() => onTake(format)}
        >
          {t(textKey)}
        </ActionButton>
      ))}
    </div>
  );
}
