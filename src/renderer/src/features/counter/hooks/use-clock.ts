import { useEffect, useState } from 'react';
import type { QueueView } from '../../../../../shared/queue.ts';
import type { Received } from '../../../app/live.ts';

const often = 10_000;

/** Main's clock as it is now, epoch milliseconds; often enough for whole minutes. */
export function useClock({ value, at }: Received<QueueView>): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    setNow(performance.now());
    const timer = setInterval(() => setNow(performance.now()), often);
    return () => clearInterval(timer);
  }, []);
  return value.now + Math.max(0, now - at);
}
