import { useTranslation } from 'react-i18next';
import { keyOf } from '../../../app/keys/table.ts';
import { useAction } from '../../../app/keys/use-action.ts';
import { useCaseCall } from '../../../app/use-call.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Failure } from '../../../components/notice/failure.tsx';

/** R14: only when "doesn't know" alone has made passing impossible. */
export function EndEarly() {
  const { t } = useTranslation();
  const { run, busy, failure } = useCaseCall('case.endEarly');
  const { armed } = useAction('endEarly', () => void run({}), !busy);
  return (
    <>
      <ActionButton
        big
        kind="bare"
        testId="question-end-early"
        keyName={keyOf('endEarly')}
        busy={busy}
        onPress={() => void run({})}
      >
        {armed ? t('exit.again') : t('question.endEarly')}
      </ActionButton>
      <Failure failure={failure} />
    </>
  );
}
