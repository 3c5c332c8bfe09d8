import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView, Language } from '../../../../../shared/case-view.ts';
import { useCaseCall } from '../../../app/use-call.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Mono } from '../../../components/mono/mono.tsx';
import { Failure } from '../../../components/notice/failure.tsx';
import { useEnterBehind } from '../use-enter-behind.ts';
import { AppChoice } from './app-choice.tsx';
import { CoachedChoice } from './coached-choice.tsx';
import styles from './issue-panel.module.css';
import { IssueRefusal } from './issue-refusal.tsx';
import { SmsLanguage } from './sms-language.tsx';

export type Issue = NonNullable<CaseView['issue']>;

const canBeSentAnew = new Set<Issue['status']>([null, 'failed', 'unknown']);

/** R20: the button asks main for nothing but "this case"; main checks everything and issues once. */
export function IssuePanel({ issue, smsLanguage }: { issue: Issue; smsLanguage: Language }) {
  const { t } = useTranslation();
  const { run, busy, failure } = useCaseCall('case.issue');
  const button = useRef<HTMLButtonElement>(null);
  const { mayIssue, status, refusal } = issue;
  const take = useEnterBehind(() => run({}));
  // With the same commit that shows it: the next key may be Enter.
  useLayoutEffect(() => {
    if (mayIssue) button.current?.focus();
  }, [mayIssue]);

  if (!canBeSentAnew.has(status)) return null;
  // Sending is a step only where this screen can still lead to it.
  const reachable = mayIssue || refusal === null || refusal === 'app';
  const asks = status === null && (reachable || refusal === 'coached');
  return (
    <section className={styles.panel}>
      {asks ? <CoachedChoice coached={issue.coached} take={take} /> : null}
      {issue.apps.length > 1 && issue.coached !== true ? (
        <AppChoice apps={issue.apps} appId={issue.appId} take={take} />
      ) : null}
      {refusal && !failure ? <IssueRefusal refusal={refusal} coached={issue.coached} /> : null}
      <Failure failure={failure} />
      <div className={styles.send}>
        {reachable ? (
          <ActionButton
            kind="main"
            big
            testId="issue-submit"
            keyName="Enter"
            busy={busy}
            disabled={!mayIssue}
            buttonRef={button}
            onPress={() => void run({})}
          >
            {status === null ? t('issue.submit') : t('issue.again')}
          </ActionButton>
        ) : null}
        {issue.maskedPhone ? (
          <span className={styles.phone}>
            {t('issue.to')}{' '}
            <span data-testid="issue-phone">
              <Mono>{issue.maskedPhone}</Mono>
            </span>
          </span>
        ) : null}
        {reachable ? <SmsLanguage language={smsLanguage} /> : null}
      </div>
    </section>
  );
}
