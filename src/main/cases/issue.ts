import { randomUUID } from 'node:crypto';
import { gateFlags, hardGates } from '../approvals/flags.ts';
import { releasedFlags, spendApproval } from '../approvals/released.ts';
import { background } from '../background.ts';
import type { NewEvent, Ref } from '../ledger/ledger.ts';
import { done, type Outcome, refused } from '../outcome.ts';
import { foldPins } from '../pins/fold.ts';
import { isLive } from '../pins/pin.ts';
import { newPin, newSalt, pinHash } from '../pins/secret.ts';
import { temporaryPinText } from '../pins/sms-text.ts';
import type { Case } from './case.ts';
import { changedNumber } from './counter/acting.ts';
import { gatesOfIssue } from './counter/gates.ts';
import { type Active, type DeskContext, decide, loadSubject, type Subject } from './desk.ts';
import { caseEvent } from './events.ts';
import { closedGates } from './gates.ts';
import { type IssueInput, type IssueRefusal, refusalToIssue } from './issuing.ts';
import { maskPhone } from './mask.ts';
import { isOwnOrFamily } from './own-family.ts';
import { sharesNumber } from './shared-number.ts';
import { livePins, type Standing, standingOf } from './standing.ts';

/** The app a PIN would be for: the one chosen, or the only one that can get one (R24). */
export function appFor(state: Case, subject: Subject): string | null {
  const usable = subject.mitid?.apps.filter((app) => app.state !== 'blocked') ?? [];
  if (state.app !== null) return usable.some((app) => app.id === state.app) ? state.app : null;
  return usable.length === 1 ? (usable[0]?.id ?? null) : null;
}

/** What R20 looks at. */
export function issueInput(desk: DeskContext, state: Case, subject: Subject, standing: Standing): IssueInput {
  const session = desk.session();
  const now = desk.clock.now();
  const registerTooOld = desk.registerTooOld();
  const gates = closedGates({ ...subject, standing, now, registerTooOld, enoughData: () => true });
  return {
    state,
    standing,
    user: session?.user ?? '',
    session: session?.id ?? '',
    now,
    gateClosed: hardGates(gatesOfIssue(state, gates)).length > 0,
    released: releasedFlags(state, 'issue', desk.pinTime()),
    flags: [
      ...gateFlags(gates),
      // A number changed at a counter, and a code to it.
      ...(changedNumber(standing, now) ? (['number-change'] as const) : []),
      ...(isOwnOrFamily(desk, subject.cpr) ? (['own-family'] as const) : []),
      ...(subject.numberShared ? (['number-shared'] as const) : []),
    ],
    appUsable: appFor(state, subject) !== null,
  };
}

/** R20 in one place: the same function says what the screen may offer and, in the transaction, whether it happens. */
export function issueRefusal(
  desk: DeskContext,
  state: Case,
  subject: Subject,
  standing: Standing,
): IssueRefusal | null {
  const refusal = refusalToIssue(issueInput(desk, state, subject, standing));
  // Asked last: whatever else speaks against it can be mended by the agent.
  // (a verdict that seems stale under a wrong clock may be a minute old)
  const clockWrong = desk.clockWrong();
  return clockWrong && (refusal === null || refusal === 'stale') ? 'clock' : refusal;
}

export function answerCoached(desk: DeskContext, active: Active, coached: boolean): Promise<Outcome<null>> {
  return decide(desk, active, (state) => {
    if (state.state !== 'passed' || state.closed) return refused('wrong-state');
    const answered = caseEvent('case.coached', { coached });
    if (!coached) return { events: [answered] };
    // R36: no issue; the agent offers to block.
    const verdict = caseEvent('case.verdict', {
      verdict: 'referred',
      reason: 'suspicion',
      session: state.session,
      routeClosed: false,
    });
    return { events: [answered, verdict] };
  });
}

export function chooseApp(desk: DeskContext, active: Active, app: string): Promise<Outcome<null>> {
  const known =
    active.subject?.mitid?.apps.some((candidate) => candidate.id === app && candidate.state !== 'blocked') ?? false;
  return decide(desk, active, (state) => {
    if (!known) return refused('unknown-app');
    if (state.closed || state.verdict?.verdict !== 'passed') return refused('wrong-state');
    return { events: [caseEvent('case.app', { app })] };
  });
}

/** R20: makes the PIN, kills older ones and queues the text, all in one transaction, or nothing. */
export async function issue(desk: DeskContext, active: Active): Promise<Outcome<null>> {
  // The gates are looked at as they are now, not as they were when the citizen was found.
  const subject = active.subject && (await loadSubject(desk, active.subject.cpr));
  if (!subject) return refused('wrong-state');
  // Without a number the gate is closed, and nothing below is sent.
  const number = subject.phone?.number ?? '';
  const phoneRef: Ref = { kind: 'phone', key: desk.keyring.ref('phone', number) };
  const id = randomUUID();
  const pin = newPin();
  const salt = newSalt();
  let refusal: IssueRefusal | null = null;
  const result = await decide(
    desk,
    active,
    (state, view, standing) => {
      const numberShared = sharesNumber(view.by(phoneRef), subject.ref.key, desk.clock.now());
      refusal = standing ? issueRefusal(desk, state, { ...subject, numberShared }, standing) : 'gate';
      const app = appFor(state, subject);
      if (refusal || !standing || !app) return refused('issue-refused', { detail: { reason: refusal ?? 'app' } });
      const issued = caseEvent(
        'pin.issued',
        {
          pin: id,
          app,
          salt,
          hash: pinHash(desk.keyring, salt, pin),
          maskedPhone: maskPhone(number),
          replacement: state.pins.at(-1)?.undelivered ?? false,
          language: state.guiding.smsLanguage,
        },
        [phoneRef],
      );
      const older = ownSuperseded(active.id, standing, desk.pinTime());
      const text = temporaryPinText(desk.texts, state.guiding.smsLanguage, pin);
      // R28: an approval for this issue is used up by it.
      const spent = spendApproval(state, 'issue', desk.pinTime());
      return { events: [...older, ...spent, issued], outbox: [desk.dispatcher.seal(id, active.id, number, text)] };
    },
    { subject, refs: [phoneRef] },
  );
  active.subject = subject;
  if (!result.ok) {
    await decide(desk, active, () => ({ events: [caseEvent('case.issue-refused', { reason: refusal ?? 'gate' })] }));
    return result;
  }
  try {
    await revokeElsewhere(desk, active, subject, 'replacement');
    await desk.dispatcher.watch(active.id);
  } finally {
    // What is queued goes out whatever else fails. The window hears of it; the call does not wait for the gateway.
    background(desk.dispatcher.flush(), desk.report);
  }
  return done(null);
}

/** R24: a newer PIN kills the older ones of this case. */
function ownSuperseded(own: string, standing: Standing, now: number): NewEvent[] {
  return standing.pins
    .filter(({ stream, pin }) => stream === own && (isLive(pin, now) || pin.status === 'failed'))
    .map(({ pin }) => caseEvent('pin.revoked', { pin: pin.id, by: 'replacement' }));
}

/** … and those of the citizen's other cases, each in its own stream. */
async function revokeElsewhere(
  desk: DeskContext,
  active: Active,
  subject: Subject,
  by: 'agent' | 'replacement' | 'block',
): Promise<void> {
  const standing = standingOf(await desk.ledger.by(subject.ref), active.id, desk.clock.now());
  for (const { stream, pin } of livePins(standing, desk.pinTime())) {
    if (stream === active.id) continue;
    await revokeOne(desk, stream, pin.id, subject, by);
  }
}

function revokeOne(
  desk: DeskContext,
  stream: string,
  pin: string,
  subject: Subject,
  by: 'agent' | 'replacement' | 'block',
): Promise<unknown> {
  return desk.ledger.commit({
    stream,
    refs: [subject.ref],
    at: desk.clock.now(),
    agent: desk.session()?.user ?? null,
    decide(view) {
      const now = desk.pinTime();
      const live = foldPins(view.stream).some((found) => found.id === pin && isLive(found, now));
      return { events: live ? [caseEvent('pin.revoked', { pin, by }, [subject.ref])] : [], value: null };
    },
  });
}

/** R5: a live temporary PIN can be revoked without any verification. Reaches the citizen's PINs of every case. */
export async function revoke(
  desk: DeskContext,
  active: Active,
  by: 'agent' | 'block' = 'agent',
): Promise<Outcome<null>> {
  const { subject } = active;
  if (!subject) return refused('wrong-state');
  const result = await decide(desk, active, (_state, _view, standing) => {
    const now = desk.pinTime();
    const own = standing?.pins.filter(({ stream, pin }) => stream === active.id && isLive(pin, now)) ?? [];
    return { events: own.map(({ pin }) => caseEvent('pin.revoked', { pin: pin.id, by })) };
  });
  if (result.ok) await revokeElsewhere(desk, active, subject, by);
  return result;
}
