import {
  IconArrowUpRight,
  IconCheck,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconId,
  IconLock,
  IconMessage,
  IconMessages,
  IconSend,
  IconUserCheck,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CaseState as State } from '../../../../../shared/case-view.ts';
import { StateChip, type Tone } from '../../../components/state-chip/state-chip.tsx';

const looks: Record<State, readonly [Tone, typeof IconCheck]> = {
  open: ['plain', IconCircleDashed],
  identified: ['plain', IconUserCheck],
  document: ['plain', IconId],
  asking: ['plain', IconMessages],
  passed: ['good', IconCircleCheck],
  failed: ['stop', IconCircleX],
  referred: ['referred', IconArrowUpRight],
  locked: ['stop', IconLock],
  issued: ['wait', IconSend],
  delivered: ['good', IconMessage],
  used: ['good', IconCheck],
  closed: ['plain', IconCheck],
};

/** Where the case stands, in a word. */
export function CaseState({ state }: { state: State }) {
  const { t } = useTranslation();
  const [tone, Icon] = looks[state];
  return (
    <StateChip testId="case-state" state={state} tone={tone} icon={<Icon size={16} stroke={1.5} aria-hidden />}>
      {t(`caseState.${state}`)}
    </StateChip>
  );
}
