import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StateChip } from '../../../components/state-chip/state-chip.tsx';

/** R6: accepted or not, never why. */
export function DocumentState({ state }: { state: 'accepted' | 'not-accepted' }) {
  const { t } = useTranslation();
  const accepted = state === 'accepted';
  const Icon = accepted ? IconCircleCheck : IconCircleX;
  return (
    <StateChip
      testId="document-state"
      state={state}
      tone={accepted ? 'good' : 'stop'}
      icon={<Icon size={16} stroke={1.5} aria-hidden />}
    >
      {t(`documentState.${state}`)}
    </StateChip>
  );
}
