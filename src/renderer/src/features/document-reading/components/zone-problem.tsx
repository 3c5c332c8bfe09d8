import { useTranslation } from 'react-i18next';
import type { ZoneReading } from '../../../../../shared/documents.ts';
import { Notice } from '../../../components/notice/notice.tsx';

/** Why the zone was not read, where, and what to do. */
export function ZoneFailed({ reading: { problem, at, checks, corrected } }: { reading: ZoneReading }) {
  const { t } = useTranslation();
  if (problem === null) return null;
  const wrong = checks.filter(({ right }) => !right).map(({ field }) => t(`zone.checked.${field}`));
  return (
    <Notice code={`zone-${problem}`} tone={corrected === null ? 'error' : 'wait'}>
      {t(`zone.problem.${problem}`)}
      {at?.position != null ? ` ${t('zone.at', { line: at.line, position: at.position })}` : null}
      {at?.length != null ? ` ${t('zone.atLength', { line: at.line, count: at.length })}` : null}
      {wrong.length > 0 ? ` ${t('zone.wrongChecks', { fields: wrong.join(', ') })}` : null}
    </Notice>
  );
}
