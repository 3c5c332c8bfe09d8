import {
  IconBan,
  IconBell,
  IconCalendarEvent,
  IconCheck,
  IconHourglass,
  IconUserOff,
  IconUsers,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { EntryState } from '../../../../../shared/queue.ts';
import { StateChip, type Tone } from '../../../components/state-chip/state-chip.tsx';

const looks: Readonly<Record<EntryState, { readonly tone: Tone; readonly Icon: typeof IconBan }>> = {
  expected: { tone: 'plain', Icon: IconCalendarEvent },
  arrived: { tone: 'wait', Icon: IconHourglass },
  called: { tone: 'wait', Icon: IconBell },
  'at-desk': { tone: 'good', Icon: IconUsers },
  done: { tone: 'good', Icon: IconCheck },
  'no-show': { tone: 'plain', Icon: IconUserOff },
  cancelled: { tone: 'plain', Icon: IconBan },
};

/** Where a visit is, in a word, with its icon and colour. */
export function EntryStateChip({ state }: { state: EntryState }) {
  const { t } = useTranslation();
  const { tone, Icon } = looks[state];
  return (
    <StateChip testId="queue-state" state={state} tone={tone} icon={<Icon size={16} stroke={1.5} aria-hidden />}>
      {t(`queue.state.${state}`)}
    </StateChip>
  );
}
