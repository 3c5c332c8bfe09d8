import { useTranslation } from 'react-i18next';
import { type ActionId, keyOf } from '../../../app/keys/table.ts';
import { useAction } from '../../../app/keys/use-action.ts';
import { useCaseCall } from '../../../app/use-call.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { ActFailure } from './act-failure.tsx';

export type ActCall =
  | 'counter.youngNumber'
  | 'counter.liftBlock'
  | 'counter.reopenRoute'
  | 'counter.pCode'
  | 'counter.activationCode';

/** One act at the counter: at once by click, by key with a second press. */
export function ActButton({ call, action }: { call: ActCall; action: ActionId }) {
  const { t } = useTranslation();
  const { run, busy, failure } = useCaseCall(call);
  const act = () => void run({});
  const { armed } = useAction(action, act, !busy);
  return (
    <div>
      <ActionButton testId={`act-${action}`} keyName={keyOf(action)} busy={busy} onPress={act}>
        {armed ? t('exit.again') : t(`acts.${action}`)}
      </ActionButton>
      <ActFailure failure={failure} />
    </div>
  );
}
