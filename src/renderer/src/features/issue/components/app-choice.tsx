import { useTranslation } from 'react-i18next';
import { choiceKey } from '../../../app/keys/table.ts';
import { useCaseCall } from '../../../app/use-call.ts';
import { Choice } from '../../../components/choice/choice.tsx';
import { Failure } from '../../../components/notice/failure.tsx';
import type { Issue } from './issue-panel.tsx';

interface Props {
  apps: Issue['apps'];
  appId: string | null;
  /** Runs the call; Enter may follow faster than its answer. */
  take: (choose: () => Promise<unknown>) => void;
}

/** R24: the PIN is for one app, by the name the caller gives. Keys go on where "yes" and "no" end. */
export function AppChoice({ apps, appId, take }: Props) {
  const { t } = useTranslation();
  const { run, busy, failure } = useCaseCall('case.chooseApp');
  return (
    <>
      <Choice
        id="issue-app"
        labelKey="issue.app"
        layout="inline"
        focus={appId === null}
        disabled={busy}
        value={appId}
        options={apps.map((app, index) => ({
          value: app.id,
          text: app.name,
          hint: t(`appState.${app.state}`),
          keyName: choiceKey('app', index),
        }))}
        onChoose={(id) => take(() => run({ appId: id }))}
      />
      <Failure failure={failure} />
    </>
  );
}
