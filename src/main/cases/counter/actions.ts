import { randomUUID } from 'node:crypto';
import { spendApproval } from '../../approvals/released.ts';
import { keyOf, openOrders } from '../../mitid/orders.ts';
import { done, type Outcome, refused } from '../../outcome.ts';
import { type Active, type DeskContext, decide, loadSubject } from '../desk.ts';
import { caseEvent } from '../events.ts';
import { closedGates } from '../gates.ts';
import { changedNumber, numberReleased, refusalToAct } from './acting.ts';

const no = (reason: string) => refused('act-refused', { detail: { reason } });

/** R22: the number is young, the citizen stands here with it: staff say so, and a code may be sent. */
export async function acceptYoungNumber(desk: DeskContext, active: Active): Promise<Outcome<null>> {
  const subject = active.subject && (await loadSubject(desk, active.subject.cpr));
  if (!subject) return refused('wrong-state');
  return decide(
    desk,
    active,
    (state, _view, standing) => {
      const refusal = refusalToAct(desk, state);
      if (refusal) return no(refusal);
      if (!standing || state.counter.youngNumber) return refused('wrong-state');
      const now = desk.clock.now();
      const closed = closedGates({ ...subject, standing, now, registerTooOld: false, enoughData: () => true });
      if (!closed.includes('number-too-new')) return refused('wrong-state');
      return { events: [caseEvent('counter.young-number', { session: state.session })] };
    },
    { subject },
  );
}

/** R16: opens the phone route before its seven days are over; failures up to now no longer count. */
export const reopenRoute = (desk: DeskContext, active: Active): Promise<Outcome<null>> =>
  decide(desk, active, (state, _view, standing) => {
    const refusal = refusalToAct(desk, state);
    if (refusal) return no(refusal);
    if (!standing?.closedUntil) return refused('wrong-state');
    return { events: [caseEvent('counter.route-reopened', { session: state.session })] };
  });

/** Lifts a block of the whole MitID, which only a counter can: an order at MitID, on record before and after. */
export async function liftBlock(desk: DeskContext, active: Active): Promise<Outcome<null>> {
  const subject = active.subject && (await loadSubject(desk, active.subject.cpr));
  if (!subject?.mitid) return refused('wrong-state');
  const { blocked } = subject.mitid;
  let key: string | null = null;
  const asked = await decide(desk, active, (state, view) => {
    const refusal = refusalToAct(desk, state);
    if (refusal) return no(refusal);
    if (!blocked) return refused('wrong-state');
    const [open] = openOrders(view.stream, 'lift');
    key = open ? keyOf(open) : randomUUID();
    return { events: open ? [] : [caseEvent('counter.lift-requested', { order: key })] };
  });
  if (!asked.ok || key === null) return asked;
  const order: string = key;
  const end = await desk.orders.carryOut({
    kind: 'lift',
    stream: active.id,
    key: order,
    async work() {
      await desk.mitid.unblock(subject.cpr, { kind: 'mitid' }, order);
      return true;
    },
  });
  active.subject = await loadSubject(desk, subject.cpr);
  return end === 'done' ? done(null) : refused('block-failed');
}

/** On record before the code is made: whoever prints it prints one that the ledger knows of. */
export function recordCode(
  desk: DeskContext,
  active: Active,
  kind: 'p-code' | 'activation-code',
  validTo: number,
): Promise<Outcome<null>> {
  return decide(desk, active, (state, _view, standing) => {
    const refusal = refusalToAct(desk, state);
    if (refusal) return no(refusal);
    const now = desk.clock.now();
    if (!standing || (changedNumber(standing, now) && !numberReleased(state, now))) return no('second-person');
    const until = new Date(validTo).toISOString();
    const given =
      kind === 'p-code'
        ? caseEvent('counter.p-code', { validTo: until })
        : caseEvent('counter.activation-code', { app: state.app, validTo: until });
    return { events: [...(changedNumber(standing, now) ? spendApproval(state, 'issue', now) : []), given] };
  });
}
