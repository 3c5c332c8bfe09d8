import {
  IconBan,
  IconCircleCheck,
  IconCircleX,
  IconClockOff,
  IconHelpCircle,
  IconHourglass,
  IconMessageCheck,
  IconSend,
} from '@tabler/icons-react';
import type { PinStatus } from '../../../../../shared/case-view.ts';

/** State is word, icon and colour together. */
export const statusLooks: Record<PinStatus, { tone: 'wait' | 'good' | 'stop' | 'plain'; Icon: typeof IconSend }> = {
  queued: { tone: 'wait', Icon: IconHourglass },
  submitted: { tone: 'wait', Icon: IconSend },
  delivered: { tone: 'good', Icon: IconMessageCheck },
  failed: { tone: 'stop', Icon: IconCircleX },
  unknown: { tone: 'wait', Icon: IconHelpCircle },
  used: { tone: 'good', Icon: IconCircleCheck },
  expired: { tone: 'plain', Icon: IconClockOff },
  revoked: { tone: 'plain', Icon: IconBan },
  dead: { tone: 'stop', Icon: IconCircleX },
};
