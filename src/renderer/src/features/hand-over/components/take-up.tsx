import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keyOf } from '../../../app/keys/table.ts';
import { useAction } from '../../../app/keys/use-action.ts';
import { caseReceiver } from '../../../app/stores.ts';
import { useCall } from '../../../app/use-call.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Failure } from '../../../components/notice/failure.tsx';
import { Notice } from '../../../components/notice/notice.tsx';

/** R40: what a colleague handed over to somebody who is signed in already. Where there is nothing, that is said. */
export function TakeUp() {
  const { t } = useTranslation();
  const { run, busy, failure } = useCall('case.takeUp');
  const [nothing, setNothing] = useState(false);
  const take = async () => {
    const receive = caseReceiver();
    const view = await run({});
    setNothing(view === null);
    if (view) receive(view);
  };
  useAction('takeUp', () => void take(), !busy);
  return (
    <>
      <ActionButton
        big
        kind="bare"
        testId="case-take-up"
        keyName={keyOf('takeUp')}
        busy={busy}
        onPress={() => void take()}
      >
        {t('handOver.take')}
      </ActionButton>
      <Failure failure={failure} />
      {nothing && !failure && !busy ? (
        <Notice code="nothing-to-take" tone="info">
          {t('handOver.nothing')}
        </Notice>
      ) : null}
    </>
  );
}
