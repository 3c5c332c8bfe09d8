import { useTranslation } from 'react-i18next';
import type { SessionView, StatusView } from '../../../../../shared/contract.ts';
import { keyOf } from '../../../app/keys/table.ts';
import { useAction } from '../../../app/keys/use-action.ts';
import { acceptSession } from '../../../app/stores.ts';
import { useCall } from '../../../app/use-call.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Heading } from '../../../components/heading/heading.tsx';
import { StartCard } from '../../start-up/components/start-card.tsx';
import { practicePromise } from '../../start-up/practice-promise.ts';
import styles from './credentials-form.module.css';
import { CredentialsForm } from './credentials-form.tsx';

/** R31: nothing of the case is on screen or in this page while the session is locked. */
export function LockScreen({ session, status }: { session: SessionView; status: StatusView }) {
  const { t } = useTranslation();
  const { run, busy, failure } = useCall('session.unlock');
  const leave = useCall('session.signOut');
  const promise = practicePromise(status);
  const signOut = async () => {
    const after = await leave.run({});
    if (after) acceptSession(after);
  };
  const { armed } = useAction('signOut', () => void signOut(), !leave.busy);
  return (
    <StartCard practice={promise && t(promise)}>
      <Heading>{t('lock.title')}</Heading>
      <p className={styles.text}>{t('lock.text', { name: session.name ?? session.user })}</p>
      <CredentialsForm
        knownUser={session.user ?? ''}
        practice={promise !== null}
        busy={busy}
        failure={failure ?? leave.failure}
        submitLabel={t('lock.submit')}
        onSubmit={async ({ password, code }) => {
          const after = await run({ password, code });
          if (after) acceptSession(after);
        }}
      />
      <ActionButton
        kind="bare"
        testId="sign-out"
        keyName={keyOf('signOut')}
        busy={leave.busy}
        onPress={() => void signOut()}
      >
        {armed ? t('exit.again') : t('lock.signOut')}
      </ActionButton>
    </StartCard>
  );
}
