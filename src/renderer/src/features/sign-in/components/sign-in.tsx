import { useTranslation } from 'react-i18next';
import type { StatusView } from '../../../../../shared/contract.ts';
import { acceptSession } from '../../../app/stores.ts';
import { useCall } from '../../../app/use-call.ts';
import { Heading } from '../../../components/heading/heading.tsx';
import { StartCard } from '../../start-up/components/start-card.tsx';
import { practicePromise } from '../../start-up/practice-promise.ts';
import { CredentialsForm } from './credentials-form.tsx';

export function SignIn({ status }: { status: StatusView }) {
  const { t } = useTranslation();
  const { run, busy, failure } = useCall('session.signIn');
  const promise = practicePromise(status);
  return (
    <StartCard practice={promise && t(promise)}>
      <Heading>{t('signIn.title')}</Heading>
      <CredentialsForm
        knownUser={null}
        practice={promise !== null}
        busy={busy}
        failure={failure}
        submitLabel={t('signIn.submit')}
        onSubmit={async (credentials) => {
          const session = await run(credentials);
          if (session) acceptSession(session);
        }}
      />
    </StartCard>
  );
}
