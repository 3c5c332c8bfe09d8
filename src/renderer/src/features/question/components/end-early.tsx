import { useTranslation } from 'react-i18next';
import { useCaseCall } from '../../../app/use-call.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Failure } from '../../../components/notice/failure.tsx';

/** R14: only when "doesn't know" alone has made passing impossible. */
export function EndEarly() {
  const { t } = useTranslation();
  const { run, busy, failure } = useCaseCall('case.endEarly');
  return (
    <>
      <ActionButton big kind="bare" testId="question-end-early" busy={busy} onPress={() => void run({})}>
        {t('question.endEarly')}
      </ActionButton>
      <Failure failure={failure} />
    </>
  );
}
