import { randomUUID } from 'node:crypto';
import { releasedFlags, spendApproval } from '../approvals/released.ts';
import type { StoredEvent } from '../ledger/ledger.ts';
import { blockScope, keyOf, type OrderEnd, openOrders } from '../mitid/orders.ts';
import { done, type Outcome, refused } from '../outcome.ts';
import type { Keyring } from '../storage/keyring.ts';
import { day } from '../time/durations.ts';
import { type Case, standingBlock } from './case.ts';
import { type Active, type DeskContext, decide, loadSubject } from './desk.ts';
import { type CasePayload, caseEvent, readCaseEvent } from './events.ts';
import { revoke } from './issue.ts';
import { type Standing, undoTime } from './standing.ts';
import { verdictEvent } from './verdict.ts';

/** R5: for an unverified caller, one whole block per citizen in this span; more need a second person. */
const unverifiedSpan = 30 * day;

/** R5: a whole block for this caller would be one more than the span allows. */
export const isSecondBlock = (state: Case, standing: Standing, now: number): boolean =>
  state.verdict?.verdict !== 'passed' && standing.unverifiedBlocks.some((at) => now - at < unverifiedSpan);

/**
 * R5: blocks one authenticator or the whole MitID, whatever happened before; live temporary PINs die with it.
 * @param appId which authenticator; may be null where the citizen has one.
 */
export async function block(
  desk: DeskContext,
  active: Active,
  input: { readonly scope: 'authenticator' | 'mitid'; readonly appId: string | null },
): Promise<Outcome<null>> {
  const subject = active.subject && (await loadSubject(desk, active.subject.cpr));
  if (!subject?.mitid) return refused('block-refused', { detail: { reason: 'no-mitid' } });
  // Nothing is left to block, and an undo of nothing would lift what was blocked before.
  if (input.scope === 'mitid' && subject.mitid.blocked)
    return refused('block-refused', { detail: { reason: 'blocked' } });
  const usable = subject.mitid.apps.filter((app) => app.state !== 'blocked');
  const only = usable.length === 1 ? (usable[0]?.id ?? null) : null;
  const app = input.scope === 'mitid' ? null : (input.appId ?? only);
  if (input.scope === 'authenticator' && !usable.some((candidate) => candidate.id === app))
    return refused('unknown-app');
  let order: Order | null = null;
  const result = await decide(
    desk,
    active,
    (state, view, standing) => {
      if (!state.citizen || state.closed) return refused('wrong-state');
      const verified = state.verdict?.verdict === 'passed';
      const asks = input.scope === 'mitid' && standing !== null && isSecondBlock(state, standing, desk.clock.now());
      // MitID kept silent about the last one: given once more, it still happens once.
      const open = openOrders(view.stream, 'block').find((before) => before.payload?.['app'] === app);
      const released = releasedFlags(state, 'block', desk.pinTime()).has('second-block');
      if (asks && !released && !open) return refused('block-refused', { detail: { reason: 'second-person' } });
      order = { key: open ? keyOf(open) : randomUUID(), scope: input.scope, app, verified, reason: reasonOf(state) };
      const spent = asks ? spendApproval(state, 'block', desk.pinTime()) : [];
      return { events: open ? [] : [...spent, caseEvent('block.requested', requested(order))] };
    },
    { subject },
  );
  if (!result.ok || !order) return result;
  const end = await carryOut(desk, active, subject.cpr, order);
  // Whether MitID answered or not: nobody shall use a code that was sent.
  await revoke(desk, active, 'block');
  active.subject = await loadSubject(desk, subject.cpr);
  return end === 'done' ? done(null) : refused('block-failed');
}

interface Order extends Omit<CasePayload<'block.requested'>, 'order'> {
  readonly key: string;
}

const requested = ({ key, ...rest }: Order): CasePayload<'block.requested'> => ({ ...rest, order: key });

function carryOut(desk: DeskContext, active: Active, cpr: string, order: Order): Promise<OrderEnd> {
  const { key, scope, app } = order;
  return desk.orders.carryOut({
    kind: 'block',
    stream: active.id,
    key,
    async work() {
      await desk.mitid.block(cpr, blockScope(app), key);
      return true;
    },
    record: (end) =>
      decide(desk, active, (state, view) => {
        if (!openOrders(view.stream, 'block').some((open) => keyOf(open) === key)) return { events: [] };
        if (end === 'not-done') return { events: [caseEvent('block.failed', { order: key, scope, app })] };
        const made = caseEvent('block.made', requested(order));
        const over = scope === 'mitid' && (state.verdict === null || state.verdict.verdict === 'passed');
        // A blocked MitID takes no PIN: nobody is asked in vain (R3), and the case can be closed as blocked.
        return { events: over ? [made, verdictEvent(state, state.session, 'referred', 'blocked')] : [made] };
      }),
  });
}

/** Whom an order is about: the citizen whom its case had found by then. */
export function citizenOfOrder(
  keyring: Pick<Keyring, 'open'>,
  events: readonly StoredEvent[],
  order: StoredEvent,
): string | null {
  const found = events.findLast(({ type, position }) => type === 'case.identified' && position < order.position);
  const identified = found && readCaseEvent(found);
  return identified?.type === 'case.identified' ? keyring.open('cpr', identified.payload.sealedCpr) : null;
}

/** R5: what made the caller ask, without another key to press. */
function reasonOf(state: Case): CasePayload<'block.made'>['reason'] {
  if (state.suspicion) return 'suspicion';
  return state.coached ? 'coached' : state.purpose;
}

/**
 * R5: undoes the newest block of this case that still stands, and then the one before it; also once the case is closed, as
 * long as it is on screen (decision 008).
 */
export async function unblock(desk: DeskContext, active: Active): Promise<Outcome<null>> {
  const { subject } = active;
  if (!subject) return refused('wrong-state');
  let undo: CasePayload<'block.undo-requested'> | null = null;
  const result = await decide(desk, active, (state, view) => {
    const made = standingBlock(state);
    if (!made) return refused('wrong-state');
    if (desk.clock.now() - made.at > undoTime) return refused('undo-too-late');
    const open = openOrders(view.stream, 'unblock').find((before) => before.payload?.['of'] === made.order);
    undo = { order: open ? keyOf(open) : randomUUID(), of: made.order, scope: made.scope, app: made.app };
    return { events: open ? [] : [caseEvent('block.undo-requested', undo)] };
  });
  if (!result.ok || !undo) return result;
  const { order, app }: CasePayload<'block.undo-requested'> = undo;
  const end = await desk.orders.carryOut({
    kind: 'unblock',
    stream: active.id,
    key: order,
    async work() {
      await desk.mitid.unblock(subject.cpr, blockScope(app), order);
      return true;
    },
  });
  active.subject = await loadSubject(desk, subject.cpr);
  return end === 'done' ? done(null) : refused('block-failed');
}
