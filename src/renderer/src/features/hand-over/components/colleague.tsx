import { useEntries } from '../../../app/keys/use-action.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';

interface Props {
  name: string;
  keyName: string | undefined;
  busy: boolean;
  onGive: () => void;
}

export function Colleague({ name, keyName, busy, onGive }: Props) {
  useEntries(busy || !keyName ? [] : [{ id: 'choice', keys: [keyName], title: () => name, run: onGive, over: true }]);
  return (
    <ActionButton {...(keyName ? { keyName } : {})} busy={busy} onPress={onGive}>
      {name}
    </ActionButton>
  );
}
