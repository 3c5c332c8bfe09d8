import type { SmsTransport } from '../sms/sms.ts';
import { minute } from '../time/durations.ts';
import type { NoticeTransport } from './notice.ts';

/** A gateway keeps trying for this long. */
const validity = 30 * minute;

/** Text messages that are no temporary PIN: they go the notices' way and have no clock. */
export const smsNotices = (transport: Pick<SmsTransport, 'send'>): NoticeTransport => ({
  send: ({ id, to, text }) => transport.send({ id, to, text, validity: validity / 1000 }),
});
