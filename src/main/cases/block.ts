import type { BlockScope } from '../mitid/mitid.ts';
import { day } from '../time/durations.ts';
import type { Case } from './case.ts';
import { type Active, type DeskContext, decide, loadSubject } from './desk.ts';
import { type CasePayload, caseEvent, readCaseEvent } from './events.ts';
import { revoke } from './issue.ts';
import { done, type Outcome, refused } from './result.ts';
import { undoTime } from './standing.ts';
import { verdictEvent } from './verdict.ts';

/** R5: for an unverified caller, one whole block per citizen in this span; more need a second person. */
const unverifiedSpan = 30 * day;

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
  let wanted: Wanted | null = null;
  const result = await decide(
    desk,
    active,
    (state, _view, standing) => {
      if (!state.citizen || state.closed) return refused('wrong-state');
      const verified = state.verdict?.verdict === 'passed';
      const recent = standing?.unverifiedBlocks.filter((at) => desk.clock.now() - at < unverifiedSpan).length ?? 0;
      if (input.scope === 'mitid' && !verified && recent > 0)
        return refused('block-refused', { detail: { reason: 'second-person' } });
      wanted = { scope: input.scope, app, verified, reason: reasonOf(state) };
      return { events: [caseEvent('block.requested', wanted)] };
    },
    { subject },
  );
  if (!result.ok || !wanted) return result;
  const blocked = await carryOut(desk, subject.cpr, wanted);
  const end = blocked ? caseEvent('block.made', wanted) : caseEvent('block.failed', { scope: input.scope, app });
  const recorded = await decide(desk, active, (state) => {
    const over = blocked && input.scope === 'mitid' && (state.verdict === null || state.verdict.verdict === 'passed');
    // A blocked MitID takes no PIN: nobody is asked in vain (R3), and the case can be closed as blocked.
    return { events: over ? [end, verdictEvent(state, state.session, 'referred', 'blocked')] : [end] };
  });
  // Whether MitID answered or not: nobody shall use a code that was sent.
  await revoke(desk, active, 'block');
  active.subject = await loadSubject(desk, subject.cpr);
  if (!recorded.ok) return recorded;
  return blocked ? done(null) : refused('block-failed');
}

type Wanted = CasePayload<'block.requested'>;

const scopeOf = (app: string | null): BlockScope =>
  app === null ? { kind: 'mitid' } : { kind: 'authenticator', appId: app };

/** Blocking twice is blocking once, so it may be repeated. False where MitID cannot be reached. */
async function carryOut(desk: Pick<DeskContext, 'mitid' | 'report'>, cpr: string, wanted: Wanted): Promise<boolean> {
  try {
    await desk.mitid.block(cpr, scopeOf(wanted.app));
    return true;
  } catch (error) {
    desk.report(error);
    return false;
  }
}

/** After a start: blocks that were asked for and of which nobody knows the end are carried out (R5). */
export async function replayBlocks(
  desk: Pick<DeskContext, 'ledger' | 'keyring' | 'clock' | 'mitid' | 'report'>,
): Promise<void> {
  for (const stream of await desk.ledger.streamsWith('block.requested', ['block.made', 'block.failed'])) {
    const events = await desk.ledger.stream(stream);
    const found = events.filter((event) => event.type === 'case.identified' || event.type === 'block.requested');
    const citizen = found.findLast((event) => event.type === 'case.identified');
    const request = found.findLast((event) => event.type === 'block.requested');
    const identified = citizen && readCaseEvent(citizen);
    const wanted = request && readCaseEvent(request);
    if (!request || identified?.type !== 'case.identified' || wanted?.type !== 'block.requested') continue;
    const cpr = desk.keyring.open('cpr', identified.payload.sealedCpr);
    if (!(await carryOut(desk, cpr, wanted.payload))) continue;
    await desk.ledger.commit({
      stream,
      at: desk.clock.now(),
      agent: null,
      decide: () => ({ events: [{ ...caseEvent('block.made', wanted.payload), refs: request.refs }], value: null }),
    });
  }
}

/** R5: what made the caller ask, without another key to press. */
function reasonOf(state: Case): CasePayload<'block.made'>['reason'] {
  if (state.suspicion) return 'suspicion';
  return state.coached ? 'coached' : state.purpose;
}

export async function unblock(desk: DeskContext, active: Active): Promise<Outcome<null>> {
  const { subject } = active;
  if (!subject) return refused('wrong-state');
  let undo: CasePayload<'block.undone'> | null = null;
  const result = await decide(desk, active, (state) => {
    const made = state.block;
    if (!made || made.undone || state.closed) return refused('wrong-state');
    if (desk.clock.now() - made.at > undoTime) return refused('undo-too-late');
    undo = { scope: made.scope, app: made.app };
    return { events: [] };
  });
  if (!result.ok || !undo) return result;
  const { scope, app }: CasePayload<'block.undone'> = undo;
  try {
    await desk.mitid.unblock(subject.cpr, scopeOf(app));
  } catch (error) {
    desk.report(error);
    return refused('block-failed');
  }
  active.subject = await loadSubject(desk, subject.cpr);
  return decide(desk, active, () => ({ events: [caseEvent('block.undone', { scope, app })] }));
}
