import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApprovalView } from '../../../../../shared/approval.ts';
import { useCall, useCaseCall } from '../../../app/use-call.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Failure } from '../../../components/notice/failure.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import styles from './approval.module.css';
import { ApprovalClock } from './approval-clock.tsx';
import { FlagList } from './flag-list.tsx';

interface Props {
  current: NonNullable<ApprovalView['current']>;
  at: number;
}

/** R28: asked, not answered. A colleague answers here, in a window of their own, or at their own console. */
export function WaitingApproval({ current, at }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const show = useCall('approval.window');
  const withdraw = useCaseCall('case.withdrawApproval');
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <section className={styles.panel} aria-label={t('approval.title')} data-testid="approval-waiting">
      <div className={styles.row}>
        <strong>{t('approval.waiting')}</strong>
        <ApprovalClock leftMs={current.leftMs ?? 0} at={at} />
      </div>
      <FlagList flags={current.flags} />
      <p className={styles.quiet}>{t('approval.waitingHow')}</p>
      <div className={styles.row}>
        <ActionButton
          kind="main"
          testId="approval-window"
          keyName="Enter"
          busy={show.busy}
          buttonRef={button}
          onPress={() => void show.run({ language })}
        >
          {t('approval.window')}
        </ActionButton>
        <ActionButton kind="bare" testId="approval-withdraw" busy={withdraw.busy} onPress={() => void withdraw.run({})}>
          {t('approval.withdraw')}
        </ActionButton>
      </div>
      <Failure failure={show.failure ?? withdraw.failure} />
    </section>
  );
}
