import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconHelpCircle } from '@tabler/icons-react';
import type { ComparisonResult } from '../../../../shared/documents.ts';
import type { Tone } from '../../components/state-chip/state-chip.tsx';

interface Look {
  readonly tone: Tone;
  readonly icon: typeof IconCircleCheck;
}

const good: Look = { tone: 'good', icon: IconCircleCheck };
const look: Look = { tone: 'wait', icon: IconAlertTriangle };
const stop: Look = { tone: 'stop', icon: IconCircleX };

/** How a result is shown, beside its word. */
export const resultLooks: Readonly<Record<ComparisonResult, Look>> = {
  equal: good,
  valid: good,
  former: look,
  partly: look,
  differs: stop,
  expired: stop,
  lost: stop,
  unknown: { tone: 'plain', icon: IconHelpCircle },
};
