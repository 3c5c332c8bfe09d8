import { useCallback, useEffect, useState } from 'react';
import type { QueueView } from '../../../../../shared/queue.ts';
import { onNotice } from '../../../app/bridge.ts';
import type { Received } from '../../../app/live.ts';
import { useCall } from '../../../app/use-call.ts';

/** An older view never covers a newer one; another day's does. */
const isNewer = (view: QueueView, shown: Received<QueueView> | null): boolean =>
  shown === null || view.date !== shown.value.date || view.seq >= shown.value.seq;

/** Today's queue: asked for once, then told of by main. It goes with the place, so that no name outlasts a lock. */
export function useQueue() {
  const { run, busy, failure } = useCall('queue.list');
  const [queue, setQueue] = useState<Received<QueueView> | null>(null);
  const receive = useCallback((view: QueueView) => {
    const at = performance.now();
    setQueue((shown) => (isNewer(view, shown) ? { value: view, at } : shown));
  }, []);
  const load = useCallback(() => void run({}).then((view) => view && receive(view)), [run, receive]);
  useEffect(() => {
    const stop = onNotice('queue', receive);
    load();
    return stop;
  }, [receive, load]);
  return { queue, receive, load, busy, failure };
}
