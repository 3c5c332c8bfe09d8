import { useTranslation } from 'react-i18next';
import { keyOf } from '../../../app/keys/table.ts';
import { useAction } from '../../../app/keys/use-action.ts';
import { useCaseCall } from '../../../app/use-call.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Mono } from '../../../components/mono/mono.tsx';
import { Failure } from '../../../components/notice/failure.tsx';
import { Countdown } from './countdown.tsx';
import type { Issue } from './issue-panel.tsx';
import styles from './sms-status.module.css';
import { statusLooks } from './status-looks.ts';

/** R25 and R24: where the message is, then how long the code is good for. Nothing is ever sent again by itself. */
export function SmsStatus({ issue, at }: { issue: Issue; at: number }) {
  const { t } = useTranslation();
  const { run, busy, failure } = useCaseCall('case.revoke');
  const { status } = issue;
  const { armed } = useAction('revoke', () => void run({}), issue.mayRevoke && !busy);
  if (status === null) return null;
  const { tone, Icon } = statusLooks[status];
  // Nothing is asked for that main would refuse: after the second code, or in another session.
  const over = (status === 'failed' || status === 'unknown') && issue.refusal !== null;
  return (
    <section className={styles.status} data-testid="issue-status" data-status={status} data-tone={tone}>
      <div className={styles.words}>
        <h2 className={styles.title}>
          <Icon size={22} stroke={1.5} aria-hidden />
          {t(`pin.${status}.what`)}
        </h2>
        <p>
          {t(over ? `pin.${status}.over` : `pin.${status}.next`)}{' '}
          {issue.wrongEntries > 0 ? t('pin.wrongEntries', { count: issue.wrongEntries }) : ''}
        </p>
        {issue.maskedPhone && issue.status !== 'failed' && issue.status !== 'unknown' ? (
          <p className={styles.phone}>
            {t('issue.to')}{' '}
            <span data-testid="issue-phone">
              <Mono>{issue.maskedPhone}</Mono>
            </span>
          </p>
        ) : null}
      </div>
      <div className={styles.side}>
        {issue.secondsLeft === null ? null : <Countdown seconds={issue.secondsLeft} at={at} />}
        {issue.mayRevoke ? (
          <ActionButton
            kind="stop"
            testId="issue-revoke"
            keyName={keyOf('revoke')}
            busy={busy}
            onPress={() => void run({})}
          >
            {armed ? t('exit.again') : t('pin.revoke')}
          </ActionButton>
        ) : null}
      </div>
      <Failure failure={failure} />
    </section>
  );
}
