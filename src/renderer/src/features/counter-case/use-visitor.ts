import { useEffect, useState } from 'react';
import type { EntryView, QueueView } from '../../../../shared/queue.ts';
import { inBackground } from '../../app/background.ts';
import { onNotice } from '../../app/bridge.ts';

/** Whoever stands at this desk by today's queue; null while nobody does. */
export function useVisitor(): EntryView | null {
  const [queue, setQueue] = useState<QueueView | null>(null);
  useEffect(() => {
    const newer = (view: QueueView) => setQueue((before) => (before && before.seq > view.seq ? before : view));
    const stop = onNotice('queue', newer);
    void inBackground('queue.list', {}, newer);
    return stop;
  }, []);
  return queue?.entries.find(({ state, mine }) => state === 'at-desk' && mine) ?? null;
}
