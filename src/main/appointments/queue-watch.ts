import type { QueueView } from '../../shared/queue.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Clock } from '../time/clock.ts';
import { second } from '../time/durations.ts';
import type { QueueService } from './queue-service.ts';
import { queueStream } from './queue-service.ts';

/** How soon a console sees what another did. */
const lookEvery = 2 * second;

/**
 * Tells the window of what another console, or the command line, did to the queue.
 * @param idle the clock of input idleness, which moving the time of cases does not move.
 * @param today Danish date now, ISO.
 * @param reads whether whoever is signed in, unlocked, sees the queue.
 * @returns how to stop.
 */
export function watchQueue(parts: {
  readonly ledger: Pick<Ledger, 'page'>;
  readonly idle: Pick<Clock, 'after'>;
  readonly queue: Pick<QueueService, 'view'>;
  today(): string;
  reads(): boolean;
  notify(view: QueueView): void;
  report(error: unknown): void;
}): () => void {
  const { ledger, idle, queue, today, reads, notify, report } = parts;
  let seen = '';
  let stopped = false;

  async function look(): Promise<void> {
    if (!reads()) return;
    const stream = queueStream(today());
    const [newest] = await ledger.page({ limit: 1, stream });
    const state = `${stream} ${newest?.sequence ?? 0}`;
    if (state === seen) return;
    const result = await queue.view();
    if (!result.ok || !reads()) return;
    seen = state;
    notify(result.value);
  }

  let cancel: () => void = () => undefined;
  const wait = (): void => {
    cancel = idle.after(lookEvery, async () => {
      await look().catch(report);
      if (!stopped) wait();
    });
  };
  wait();
  return () => {
    stopped = true;
    cancel();
  };
}
