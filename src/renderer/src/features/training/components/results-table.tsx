import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrainingRow } from '../../../../../shared/training.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Heading } from '../../../components/heading/heading.tsx';
import { exactTime, minutes } from '../../../i18n/format.ts';
import { localOf } from '../../../i18n/local.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { ResultPanel } from './result-panel.tsx';
import styles from './training.module.css';

/** Practice calls that were played to their end, newest first. @param everybody with the agent's name: a supervisor's list. */
export function ResultsTable({ rows, everybody }: { rows: readonly TrainingRow[]; everybody: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [shown, setShown] = useState<string | null>(null);
  const titleOf = ({ scenario }: TrainingRow) =>
    scenario.title ? localOf(scenario.title, t) : t('training.gone', { id: scenario.id });
  const open = rows.find(({ id }) => id === shown);
  const columns = ['at', ...(everybody ? ['agent'] : []), 'scenario', 'way', 'kept', 'time', 'more'];
  return (
    <section className={styles.results} aria-label={t('training.results')}>
      <Heading level={2}>{t('training.results')}</Heading>
      {rows.length === 0 ? <p className={styles.empty}>{t('training.empty')}</p> : null}
      {open ? (
        <ResultPanel title={open.scenario.title ?? { da: titleOf(open), en: titleOf(open) }} result={open.result} />
      ) : null}
      {rows.length > 0 ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls in a small window and must be reachable by keyboard
        <section className={styles.scroller} tabIndex={0} aria-label={t('training.results')}>
          <table className={styles.table}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {t(`training.column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id} data-testid="training-row" data-scenario={row.scenario.id}>
                  <td>{exactTime(row.at, language)}</td>
                  {everybody ? <td>{row.agent ?? '–'}</td> : null}
                  <td>{titleOf(row)}</td>
                  <td>{t(row.result.way.right ? 'training.right' : 'training.wrong')}</td>
                  <td>
                    {t('training.keptShort', {
                      kept: row.result.checks.filter(({ kept }) => kept).length,
                      of: row.result.checks.length,
                    })}
                  </td>
                  <td>{minutes(row.result.steps.reduce((sum, { seconds }) => sum + seconds, 0))}</td>
                  <td>
                    <ActionButton kind="bare" testId="training-show" onPress={() => setShown(row.id)}>
                      {t('training.show')}
                    </ActionButton>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
    </section>
  );
}
