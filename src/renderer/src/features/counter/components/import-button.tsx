import { useTranslation } from 'react-i18next';
import type { ImportReport, QueueView } from '../../../../../shared/queue.ts';
import { keyOf } from '../../../app/keys/table.ts';
import { useAction } from '../../../app/keys/use-action.ts';
import { useCall } from '../../../app/use-call.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Failure } from '../../../components/notice/failure.tsx';

interface Props {
  onReport: (report: ImportReport | null) => void;
  receive: (view: QueueView) => void;
}

/** Main asks for the file; the page never learns its name. */
export function ImportButton({ onReport, receive }: Props) {
  const { t } = useTranslation();
  const { run, busy, failure } = useCall('queue.import');
  const start = () => {
    onReport(null);
    void run({}).then((answer) => {
      if (answer?.queue) receive(answer.queue);
      if (answer?.report) onReport(answer.report);
    });
  };
  useAction('queueImport', start);
  return (
    <>
      <ActionButton testId="queue-import" keyName={keyOf('queueImport')} busy={busy} onPress={start}>
        {t('queue.import')}
      </ActionButton>
      <Failure failure={failure} />
    </>
  );
}
