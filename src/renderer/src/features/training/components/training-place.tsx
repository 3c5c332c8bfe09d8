import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../../../../shared/contract.ts';
import type { TrainingRow, TrainingScenarioView, TrainingView } from '../../../../../shared/training.ts';
import { useCall } from '../../../app/use-call.ts';
import { Failure } from '../../../components/notice/failure.tsx';
import { Page } from '../../../components/page/page.tsx';
import { Briefings } from './briefings.tsx';
import { ResultPanel } from './result-panel.tsx';
import { ResultsTable } from './results-table.tsx';
import { StartForm } from './start-form.tsx';

interface Props {
  role: Role;
  training: TrainingView | null;
  onStarted: () => void;
}

/** Practice calls: to an agent how the last one went, a start and their own results; to a supervisor everybody's. */
export function TrainingPlace({ role, training, onStarted }: Props) {
  const { t } = useTranslation();
  const scenarios = useCall('training.scenarios');
  const results = useCall('training.results');
  const [known, setKnown] = useState<readonly TrainingScenarioView[] | null>(null);
  const [rows, setRows] = useState<readonly TrainingRow[] | null>(null);
  const { run: askScenarios } = scenarios;
  const { run: askResults } = results;
  const ended = training?.state === 'ended' ? training.id : null;
  useEffect(() => {
    void askScenarios({}).then(setKnown);
  }, [askScenarios]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when a call has ended
  useEffect(() => {
    void askResults({}).then((found) => found && setRows(found));
  }, [askResults, ended]);
  const agent = role === 'agent';
  const open = training !== null && training.state !== 'ended';
  return (
    <Page title={t('training.title')}>
      <Failure failure={scenarios.failure ?? results.failure} />
      {agent && training?.result && training.scenario ? (
        <ResultPanel title={training.scenario.title} result={training.result} />
      ) : null}
      {agent && !open && known ? <StartForm scenarios={known} focus={!training?.result} onStarted={onStarted} /> : null}
      {rows ? <ResultsTable rows={rows} everybody={!agent} /> : null}
      {!agent && known ? <Briefings scenarios={known} /> : null}
    </Page>
  );
}
