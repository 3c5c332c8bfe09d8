import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../../../../shared/queue.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Notice } from '../../../components/notice/notice.tsx';
import styles from './queue.module.css';

/** What the file brought, and every line that could not be taken. */
export function ImportResult({ report, onClose }: { report: ImportReport; onClose: () => void }) {
  const { t } = useTranslation();
  const { problems, problemCount, added, changed, cancelled, unchanged, otherDays } = report;
  const more = problemCount - problems.length;
  return (
    <div className={styles.report} data-testid="queue-report">
      <Notice code="queue-imported" tone={problemCount > 0 ? 'wait' : 'info'}>
        <p>{t('queue.imported', { added, changed, cancelled, unchanged, otherDays })}</p>
        {problems.length > 0 ? (
          <ul>
            {problems.map(({ line, problem }) => (
              <li key={`${line} ${problem}`} data-testid="queue-problem" data-line={line} data-problem={problem}>
                {t('queue.line', { line })} {t(`queue.problem.${problem}`)}
              </li>
            ))}
            {more > 0 ? <li>{t('queue.moreProblems', { count: more })}</li> : null}
          </ul>
        ) : null}
      </Notice>
      <ActionButton kind="bare" testId="queue-report-close" onPress={onClose}>
        {t('queue.closeReport')}
      </ActionButton>
    </div>
  );
}
