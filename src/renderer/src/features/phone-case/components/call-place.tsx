import type { SessionView } from '../../../../../shared/contract.ts';
import { useLive } from '../../../app/live.ts';
import { caseLive } from '../../../app/stores.ts';
import { CaseStart } from '../../case-start/components/case-start.tsx';
import { CaseDesk } from './case-desk.tsx';

/** One case on screen at a time; without an open one, the start of the next. */
export function CallPlace({ session }: { session: SessionView }) {
  const received = useLive(caseLive);
  if (!received) return null;
  const { value: view, at } = received;
  if (view && !view.closed) return <CaseDesk key={view.id} view={view} at={at} />;
  return <CaseStart session={session} last={view} at={at} />;
}
