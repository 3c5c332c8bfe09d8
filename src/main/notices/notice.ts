import { z } from 'zod';
import { hour } from '../time/durations.ts';

/** R26, and R5 for the last: what a citizen is told of without having asked. */
export const noticeKinds = ['issued', 'failed', 'route-closed', 'blocked', 'number-changed'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

const channels = ['email', 'digital-post', 'sms'] as const;
export type Channel = (typeof channels)[number];

/** R26: of each kind a citizen gets at most one notice within this long. */
export const noticeSpan = 24 * hour;
/** R26: a channel counts once it has been on file this long; whoever changed it yesterday shall not be the one who is told. */
const channelTenure = 120 * hour;

/** What can happen to a notice, as events of the case that caused it. Addresses and texts are in none of them. */
const shapes = {
  'notice.due': z.object({
    kind: z.enum(noticeKinds),
    /** By channel on file: the notice's id, or null where there is no connection to that channel. None on file: empty. */
    channels: z.array(z.object({ channel: z.enum(channels), notice: z.string().nullable() })),
  }),
  'notice.sent': z.object({ notice: z.string() }),
  /** `again`: it will be tried once more. */
  'notice.failed': z.object({ notice: z.string(), again: z.boolean() }),
  'notice.unknown': z.object({ notice: z.string() }),
  /** What it was to tell of was undone before it went out. */
  'notice.dropped': z.object({ notice: z.string() }),
} as const;

type Shapes = typeof shapes;
export type NoticeEventType = keyof Shapes;
export const noticeEvent = <T extends NoticeEventType>(type: T, payload: z.output<Shapes[T]>) => ({ type, payload });
export const readDue = (payload: unknown) => shapes['notice.due'].parse(payload);

/** The channels of the phones file, as far as they are needed here. */
export interface ChannelsOnFile {
  /** UTC ISO 8601: since when the row is as it is. */
  readonly registeredAt: string | null;
  readonly email: string | null;
  readonly digitalPost: boolean;
}

export interface Address {
  readonly channel: Channel;
  /** Null where the channel needs no address of its own. */
  readonly to: string | null;
}

/** R26: the channels as they were 120 hours ago. A row whose age is not known counts as new. */
export function channelsOf(row: ChannelsOnFile | null, now: number): readonly Address[] {
  if (!row?.registeredAt || !(now - Date.parse(row.registeredAt) >= channelTenure)) return [];
  const email: readonly Address[] = row.email ? [{ channel: 'email', to: row.email }] : [];
  return row.digitalPost ? [...email, { channel: 'digital-post', to: null }] : email;
}

/** One notice on one channel, in memory only; at rest it is sealed. */
export interface NoticeMessage {
  /** Stable over all attempts, so that a mail server can tell a repetition. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/**
 * `failed`: it did not leave and may be tried again. `refused`: it never will. `unknown`: nobody can tell; not tried again.
 */
export type NoticeOutcome = 'accepted' | 'failed' | 'refused' | 'unknown';

/** A way to reach citizens. Implementations answer, they do not throw. */
export interface NoticeTransport {
  send(message: NoticeMessage): Promise<NoticeOutcome>;
}
