import { useTranslation } from 'react-i18next';
import type { Output } from '../../../../../shared/contract.ts';
import { exactTime } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import styles from './audit.module.css';

export function AuditTable({ rows }: { rows: readonly Output<'audit.page'>['rows'][number][] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (rows.length === 0) return <p className={styles.empty}>{t('audit.empty')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls in a small window and must be reachable by keyboard
    <section className={styles.scroller} aria-label={t('audit.title')} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {(['position', 'at', 'agent', 'type', 'stream', 'workstation'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`audit.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.position} data-testid="audit-row">
              <td>{row.position}</td>
              <td>{exactTime(row.at, language)}</td>
              <td>{row.agent ?? '–'}</td>
              <td className={styles.code}>{row.type}</td>
              <td className={styles.code}>{`${row.stream.slice(0, 18)} · ${row.sequence}`}</td>
              <td>{row.workstation}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
