import type { BlockScope } from '../mitid/mitid.ts';
import { day, minute } from '../time/durations.ts';
import { type Active, type DeskContext, decide, loadSubject } from './desk.ts';
import { caseEvent } from './events.ts';
import { revoke } from './issue.ts';
import { done, type Outcome, refused } from './result.ts';

/** R5: a block can be undone for this long. */
export const undoTime = 1 * minute;
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
  const result = await decide(
    desk,
    active,
    (state, _view, standing) => {
      if (!state.citizen || state.closed) return refused('wrong-state');
      const verified = state.verdict?.verdict === 'passed';
      const recent = standing?.unverifiedBlocks.filter((at) => desk.clock.now() - at < unverifiedSpan).length ?? 0;
      if (input.scope === 'mitid' && !verified && recent > 0)
        return refused('block-refused', { detail: { reason: 'second-person' } });
      return { events: [caseEvent('block.made', { scope: input.scope, app, verified })] };
    },
    { subject },
  );
  if (!result.ok) return result;
  const scope: BlockScope = app === null ? { kind: 'mitid' } : { kind: 'authenticator', appId: app };
  await desk.mitid.block(subject.cpr, scope);
  await revoke(desk, active, 'block');
  active.subject = await loadSubject(desk, subject.cpr);
  return done(null);
}

export async function unblock(desk: DeskContext, active: Active): Promise<Outcome<null>> {
  const { subject } = active;
  if (!subject) return refused('wrong-state');
  let scope: BlockScope | null = null;
  const result = await decide(desk, active, (state) => {
    const made = state.block;
    if (!made || made.undone || state.closed) return refused('wrong-state');
    if (desk.clock.now() - made.at > undoTime) return refused('undo-too-late');
    scope = made.app === null ? { kind: 'mitid' } : { kind: 'authenticator', appId: made.app };
    return { events: [caseEvent('block.undone', { scope: made.scope, app: made.app })] };
  });
  if (!result.ok || !scope) return result;
  await desk.mitid.unblock(subject.cpr, scope);
  active.subject = await loadSubject(desk, subject.cpr);
  return done(null);
}
