import { IconPhoneOff } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaseCall } from '../../../app/use-call.ts';
import { useRemaining } from '../../../app/use-remaining.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Heading } from '../../../components/heading/heading.tsx';
import { Failure } from '../../../components/notice/failure.tsx';
import { minutes } from '../../../i18n/format.ts';
import type { CaseProps } from '../../phone-case/components/case-desk.tsx';

/** R15: the same draw waits for the caller to ring back. */
export function LineLostStep({ view, at }: CaseProps) {
  const { t } = useTranslation();
  const { run, busy, failure } = useCaseCall('case.resume');
  const button = useRef<HTMLButtonElement>(null);
  const left = Math.ceil(useRemaining(view.lineLostMs ?? 0, at) / 1000);
  useEffect(() => button.current?.focus(), []);
  return (
    <div className="step" data-testid="line-lost" data-seconds={left}>
      <Heading icon={<IconPhoneOff size={22} stroke={1.5} aria-hidden />}>{t('lineLost.title')}</Heading>
      <p>{t('lineLost.text', { time: minutes(left) })}</p>
      <Failure failure={failure} />
      <div>
        <ActionButton
          kind="main"
          big
          testId="case-resume"
          keyName="Enter"
          busy={busy}
          disabled={!view.may.resume}
          buttonRef={button}
          onPress={() => void run({})}
        >
          {t('lineLost.resume')}
        </ActionButton>
      </div>
    </div>
  );
}
