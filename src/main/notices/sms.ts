import { minute } from '../time/durations.ts';
import type { NoticeOutcome, NoticeTransport } from './notice.ts';

/** A gateway keeps trying for this long. */
const validity = 30 * minute;

/** As far as it is needed here, a way to send text messages; validity in seconds. */
interface Gateway {
  send(message: {
    readonly id: string;
    readonly to: string;
    readonly text: string;
    readonly validity: number;
  }): Promise<Extract<NoticeOutcome, 'accepted' | 'failed' | 'unknown'>>;
}

/** Text messages that are no temporary PIN: they go the notices' way and have no clock. */
export const smsNotices = (gateway: Gateway): NoticeTransport => ({
  send: ({ id, to, text }) => gateway.send({ id, to, text, validity: validity / 1000 }),
});
