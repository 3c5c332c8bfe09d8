import type { MailboxNotice, PracticeWorld } from '../practice/world.ts';
import type { Clock } from '../time/clock.ts';
import type { NoticeTransport } from './notice.ts';

/** Delivers at once, and lets the practice phone look in. */
export interface NoticeSimulator extends NoticeTransport {
  /** What lies in the mailbox of this address, oldest first. */
  inbox(address: string): readonly MailboxNotice[];
  /** Called when a notice has come to a mailbox. Returns a function that unsubscribes. */
  onNotice(listener: (notice: MailboxNotice) => void): () => void;
}

/** The citizens' mailboxes of practice mode, in `practice.db`. */
export function createNoticeSimulator({
  world,
  clock,
}: {
  readonly world: Pick<PracticeWorld, 'putNotice' | 'notices'>;
  readonly clock: Clock;
}): NoticeSimulator {
  const listeners = new Set<(notice: MailboxNotice) => void>();
  return {
    async send(message) {
      const notice = { ...message, at: new Date(clock.now()).toISOString() };
      world.putNotice(notice);
      for (const listener of [...listeners]) listener(notice);
      return 'accepted';
    },
    inbox: (address) => world.notices(address),
    onNotice(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
