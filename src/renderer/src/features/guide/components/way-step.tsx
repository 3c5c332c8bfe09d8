import { IconPhoneCall } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { keyOf } from '../../../app/keys/table.ts';
import { useAction } from '../../../app/keys/use-action.ts';
import { useCaseCall } from '../../../app/use-call.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Failure } from '../../../components/notice/failure.tsx';
import { Notice } from '../../../components/notice/notice.tsx';
import type { CaseProps } from '../../phone-case/components/case-desk.tsx';
import { WrapUp } from '../../wrap-up/components/wrap-up.tsx';
import styles from './guide-panel.module.css';
import { GuidePanel } from './guide-panel.tsx';

/** Another way than ours by phone: its guide. One key leads to the verification, or back to where that was. */
export function WayStep({ view, at }: CaseProps) {
  const { t } = useTranslation();
  const { run, busy, failure } = useCaseCall('case.way');
  const { guide, triage } = view;
  const back = () => void run({ way: 4 });
  useAction('byPhone', back, !busy);
  if (!guide) return null;
  const finished = guide.done === guide.steps.length;
  return (
    <>
      {triage.override && triage.way === guide.way ? (
        <Notice code="override" tone="wait">
          {t('guide.override')}
        </Notice>
      ) : null}
      <GuidePanel key={guide.way} view={view} way={guide.way} over={false} />
      <div className={styles.actions}>
        <ActionButton
          testId="guide-by-phone"
          keyName={keyOf('byPhone')}
          icon={<IconPhoneCall size={16} stroke={1.5} aria-hidden />}
          busy={busy}
          onPress={back}
        >
          {t('guide.byPhone')}
        </ActionButton>
      </div>
      <Failure failure={failure} />
      {view.may.close ? <WrapUp view={view} at={at} focus={finished} quiet={!finished} /> : null}
    </>
  );
}
