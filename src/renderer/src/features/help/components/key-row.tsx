import { useTranslation } from 'react-i18next';
import { KeyCap } from '../../../components/key-cap/key-cap.tsx';
import type { Row } from '../rows.ts';
import styles from './cheat-sheet.module.css';

export function KeyRow({ row, now }: { row: Row; now: boolean }) {
  const { t } = useTranslation();
  return (
    <div className={styles.row} data-testid="cheat-sheet-row" data-action={row.id} data-now={now || undefined}>
      <dt className={styles.keys}>
        {row.keys.map((key) => (
          <span key={key}>
            <KeyCap name={key} />
            <span className="unseen">{key}</span>
          </span>
        ))}
      </dt>
      <dd>
        {t(row.text)} {row.twice ? <span className={styles.twice}>{t('help.twice')}</span> : null}
      </dd>
    </div>
  );
}
