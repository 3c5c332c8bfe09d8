import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaseCall } from '../../../app/use-call.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Heading } from '../../../components/heading/heading.tsx';
import { Failure } from '../../../components/notice/failure.tsx';

/** R15, R28: a flagged document was released; the questions, and their clock, begin with this key. */
export function GoOn() {
  const { t } = useTranslation();
  const { run, busy, failure } = useCaseCall('case.goOn');
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <div className="step">
      <Heading>{t('approval.goOnTitle')}</Heading>
      <p>{t('approval.goOnText')}</p>
      <div>
        <ActionButton
          kind="main"
          big
          testId="approval-go-on"
          keyName="Enter"
          busy={busy}
          buttonRef={button}
          onPress={() => void run({})}
        >
          {t('approval.goOn')}
        </ActionButton>
      </div>
      <Failure failure={failure} />
    </div>
  );
}
