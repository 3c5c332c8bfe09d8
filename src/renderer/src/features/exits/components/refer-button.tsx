import { IconArrowUpRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { keyOf } from '../../../app/keys/table.ts';
import { useAction } from '../../../app/keys/use-action.ts';
import { useCaseCall } from '../../../app/use-call.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Failure } from '../../../components/notice/failure.tsx';

/** R36: the suspicion key. It says "refer" like any other referral; by keyboard it wants a second press. */
export function ReferButton() {
  const { t } = useTranslation();
  const { run, busy, failure } = useCaseCall('case.suspicion');
  const { armed } = useAction('refer', () => void run({}), !busy);
  return (
    <>
      <ActionButton
        kind="bare"
        testId="case-suspicion"
        keyName={keyOf('refer')}
        busy={busy}
        icon={<IconArrowUpRight size={16} stroke={1.5} aria-hidden />}
        onPress={() => void run({})}
      >
        {armed ? t('exit.referAgain') : t('exit.refer')}
      </ActionButton>
      <Failure failure={failure} />
    </>
  );
}
