import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Announcer } from '../components/announcer/announcer.tsx';
import { Heading } from '../components/heading/heading.tsx';
import { Failure } from '../components/notice/failure.tsx';
import styles from '../features/approval/components/approval.module.css';
import { ApprovalClock } from '../features/approval/components/approval-clock.tsx';
import { Decide } from '../features/approval/components/decide.tsx';
import { MaskedCase } from '../features/approval/components/masked-case.tsx';
import { CredentialsForm } from '../features/sign-in/components/credentials-form.tsx';
import { setInterfaceLanguage } from '../i18n/i18n.ts';
import type { ApprovalBridge } from './approval-bridge.ts';
import { useApproval } from './use-approval.ts';

/** R28: the second person signs in on their own, sees the masked case and says yes or no. */
export function ApprovalWindow({ bridge }: { bridge: ApprovalBridge }) {
  const { t } = useTranslation();
  const { shown, busy, failure, run } = useApproval(bridge);
  const language = shown?.view.language;
  const still = shown?.view.still ?? false;
  useEffect(() => {
    if (language) setInterfaceLanguage(language);
  }, [language]);
  useEffect(() => {
    document.documentElement.dataset.still = String(still);
  }, [still]);
  const hint = useCallback(
    async (user: string) => {
      const result = await bridge.call('approval.codeHint', { user });
      return result.ok ? result.value.code : null;
    },
    [bridge],
  );

  if (!shown) return null;
  const { view, at } = shown;
  const { state, asked, outcome } = view;
  const ended = state === 'done' && outcome ? t(`approval.ended.${outcome}`) : t('approval.none');
  return (
    <main className={styles.window} data-testid="approval-view" data-state={state} data-outcome={outcome ?? undefined}>
      <Heading>{t('approval.windowTitle')}</Heading>
      {asked && state === 'sign-in' ? (
        <>
          <p className={styles.row}>
            <span>{t('approval.askedBy', { requester: asked.requester, reference: asked.reference })}</span>
            <ApprovalClock leftMs={asked.leftMs} at={at} />
          </p>
          <CredentialsForm
            knownUser={null}
            practice={view.practice}
            busy={busy}
            failure={failure}
            submitLabel={t('approval.signIn')}
            accounts="approval.accounts"
            hintOf={hint}
            onSubmit={(credentials) => run('approval.signIn', credentials)}
          />
        </>
      ) : null}
      {view.case && state === 'decide' ? (
        <>
          <p>{t('approval.signedInAs', { name: view.approver ?? '' })}</p>
          <MaskedCase shown={view.case} at={at} />
          <Decide
            key={view.case.request}
            busy={busy}
            onApprove={() => void run('approval.approve', { request: view.case?.request ?? '' })}
            onRefuse={(reason) => void run('approval.refuse', { request: view.case?.request ?? '', reason })}
          />
          <Failure failure={failure} />
        </>
      ) : null}
      {state === 'done' || state === 'none' ? <p>{ended}</p> : null}
      <Announcer text={state === 'done' || state === 'none' ? ended : ''} />
    </main>
  );
}
