import type { NewEvent, NoticeItem, StoredEvent } from '../ledger/ledger.ts';
import {
  type ChannelsOnFile,
  channelsOf,
  type NoticeKind,
  noticeKinds,
  noticeSpan,
  readDue,
} from '../notices/notice.ts';
import type { NoticeDesk } from '../notices/notice-desk.ts';
import { closedDuration, failureSpan, type Standing, standingOf, undoTime } from './standing.ts';

interface Told {
  readonly kind: NoticeKind;
  readonly at: number;
}

/** What this citizen was told of before, also where no channel was on file: the attempt is what counts. */
const toldBefore = (events: readonly StoredEvent[]): readonly Told[] =>
  events.flatMap((event) =>
    event.type === 'notice.due' && event.payload !== null
      ? [{ kind: readDue(event.payload).kind, at: Date.parse(event.at) }]
      : [],
  );

/** The newest failed verification that had none in the days before it which R16 counts. */
function firstFailure(failures: readonly number[]): number | null {
  const alone = failures.filter((at, index) => index === 0 || at - (failures[index - 1] ?? 0) >= failureSpan);
  return alone.at(-1) ?? null;
}

/**
 * R26: what a citizen has to be told of now. What nobody decided on (a case that ran out behind a crash, a block
 * that was made up for) is told of with the next decision about the citizen.
 * @param standing with the new events in it.
 */
function owedNotices(
  standing: Pick<Standing, 'failures' | 'closedUntil' | 'unverifiedBlocks' | 'numberChangedAt'>,
  events: readonly NewEvent[],
  told: readonly Told[],
  now: number,
): readonly NoticeKind[] {
  const toldSince = (kind: NoticeKind, since: number) => told.some((one) => one.kind === kind && one.at >= since);
  const first = firstFailure(standing.failures);
  const blocked = Math.max(...standing.unverifiedBlocks);
  const owed: Readonly<Record<NoticeKind, boolean>> = {
    issued: events.some((event) => event.type === 'pin.issued'),
    failed: first !== null && now - first < failureSpan && !toldSince('failed', first),
    'route-closed': standing.closedUntil !== null && !toldSince('route-closed', standing.closedUntil - closedDuration),
    'number-changed':
      standing.numberChangedAt !== null &&
      now - standing.numberChangedAt < noticeSpan &&
      !toldSince('number-changed', standing.numberChangedAt),
    blocked: now - blocked < noticeSpan && !toldSince('blocked', blocked),
  };
  const kinds = noticeKinds.filter((kind) => owed[kind]);
  // At most one of each kind in 24 hours; whoever changes a number twice is told of twice.
  return kinds.filter((kind) => kind === 'number-changed' || !toldSince(kind, now - noticeSpan + 1));
}

/** Events and rows of the notices that a decision brings with it. @param events those of the decision, with their references. */
export function tellings(
  desk: { readonly notices: Pick<NoticeDesk, 'prepare'> },
  decision: {
    readonly stream: string;
    readonly at: number;
    readonly phone: ChannelsOnFile | null;
    /** The number that was registered until now. */
    readonly number: string | null;
    readonly before: readonly StoredEvent[];
    readonly events: readonly NewEvent[];
  },
): readonly { readonly event: NewEvent; readonly items: readonly NoticeItem[] }[] {
  const { stream, at, before, events } = decision;
  const stored = events.map((event, index): StoredEvent => {
    const time = new Date(at).toISOString();
    const refs = event.refs ?? [];
    return { ...event, refs, stream, at: time, position: index, sequence: index, agent: null, workstation: '' };
  });
  const standing = standingOf([...before, ...stored], stream, at);
  const addresses = channelsOf(decision.phone, at);
  const oldNumber = decision.number === null ? [] : [{ channel: 'sms' as const, to: decision.number }];
  return owedNotices(standing, events, toldBefore(before), at).map((kind) =>
    // R5: a whole block can be undone for a minute, and is told of after that.
    desk.notices.prepare({
      kind,
      stream,
      at,
      addresses: kind === 'number-changed' ? [...addresses, ...oldNumber] : addresses,
      delay: kind === 'blocked' ? undoTime : 0,
    }),
  );
}
