import type { PracticeWorld } from '../practice/world.ts';
import type { Clock } from '../time/clock.ts';
import type { NoticeTransport } from './notice.ts';

/** The citizens' mailboxes of practice mode, in `practice.db`. */
export const createNoticeSimulator = ({
  world,
  clock,
}: {
  readonly world: Pick<PracticeWorld, 'putNotice'>;
  readonly clock: Clock;
}): NoticeTransport => ({
  async send(message) {
    world.putNotice({ ...message, at: new Date(clock.now()).toISOString() });
    return 'accepted';
  },
});
