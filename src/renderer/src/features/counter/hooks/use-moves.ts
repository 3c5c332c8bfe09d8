import type { QueueView } from '../../../../../shared/queue.ts';
import { useAction } from '../../../app/keys/use-action.ts';
import { useCall } from '../../../app/use-call.ts';
import type { Move } from '../queue-groups.ts';

/** The five moves with their keys, for whoever is chosen. @param open those that can be made now. */
export function useMoves(
  entry: string | null,
  open: readonly Move[],
  receive: (view: QueueView) => void,
  done: () => void,
) {
  const calls = {
    arrive: useCall('queue.arrive'),
    call: useCall('queue.call'),
    seat: useCall('queue.seat'),
    finish: useCall('queue.finish'),
    noShow: useCall('queue.noShow'),
  };
  const busy = Object.values(calls).some((call) => call.busy);
  const make = (move: Move) => {
    if (entry === null || busy) return;
    for (const call of Object.values(calls)) call.clear();
    void calls[move].run({ entry }).then((view) => {
      done();
      if (view) receive(view);
    });
  };
  useAction('queueArrive', () => make('arrive'), open.includes('arrive'));
  useAction('queueCall', () => make('call'), open.includes('call'));
  useAction('queueSeat', () => make('seat'), open.includes('seat'));
  useAction('queueFinish', () => make('finish'), open.includes('finish'));
  useAction('queueNoShow', () => make('noShow'), open.includes('noShow'));
  const failure = Object.values(calls).find((call) => call.failure)?.failure ?? null;
  return { make, busy, failure };
}
