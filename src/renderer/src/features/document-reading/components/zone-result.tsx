import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Compared, PrintedZone, ZoneCheck } from '../../../../../shared/documents.ts';
import { Notice } from '../../../components/notice/notice.tsx';
import { ComparisonTable } from './comparison-table.tsx';
import styles from './zone.module.css';

interface Props {
  zone: PrintedZone;
  checks: readonly ZoneCheck[];
  comparison: readonly Compared[];
}

/** A zone that was read. It takes the focus, so that keys of one sign count for what follows. */
export function ZoneResult({ zone, checks, comparison }: Props) {
  const { t } = useTranslation();
  const own = useRef<HTMLElement>(null);
  const has = (result: Compared['result']) => comparison.some((each) => each.result === result);
  useEffect(() => own.current?.focus(), []);
  return (
    <section
      ref={own}
      className={styles.result}
      tabIndex={-1}
      aria-label={t('zone.read')}
      data-testid="zone-read"
      data-format={zone.format}
    >
      {has('lost') ? <Notice code="document-lost">{t('zone.lost')}</Notice> : null}
      {has('expired') ? <Notice code="document-expired">{t('zone.expired')}</Notice> : null}
      <ComparisonTable zone={zone} comparison={comparison} />
      <p className={styles.note} role="status">
        {t('zone.checksRight', { count: checks.length })} {t('zone.unchecked')}
        {zone.nameTruncated ? ` ${t('zone.nameTruncated')}` : null}
      </p>
    </section>
  );
}
