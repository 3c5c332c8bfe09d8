import type { CaseView, TimelineEntry } from '../../shared/case-view.ts';
import { approvalViewOf } from '../approvals/asks.ts';
import { expiresAt, isLive, type Pin } from '../pins/pin.ts';
import { second } from '../time/durations.ts';
import { mayEndEarly, presentQuestion, timeLeft } from './asking.ts';
import { type Case, documentAttemptsLeft, latestPin, mayBeWrongCitizen, standingBlock } from './case.ts';
import { mayRefuse } from './counter/refusal.ts';
import { counterViewOf } from './counter/view.ts';
import { type Active, type DeskContext, questionerOf } from './desk.ts';
import { orderedDispositions } from './dispositions.ts';
import { guideView } from './guide.ts';
import { appFor, issueRefusal } from './issue.ts';
import { maskPhone } from './mask.ts';
import { leaseDuration, livePins, type Standing, undoTime } from './standing.ts';
import { waysOf } from './ways.ts';
import { mayClose } from './wrap-up.ts';

/** `K-7QF3`: short enough to say, made from the case's random id. */
export const reference = (id: string): string => {
  const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
  const digits = BigInt(`0x${id.replace(/-/g, '')}`);
  return `K-${[0n, 5n, 10n, 15n].map((shift) => letters[Number((digits >> shift) & 31n)]).join('')}`;
};

function citizenView(active: Active, state: Case): CaseView['citizen'] {
  if (!state.citizen) return null;
  const { masked, protected: isProtected, emigrated } = state.citizen;
  // R2: to somebody else nothing is shown; R37: of a protected person only what was typed.
  const hidden = isProtected || state.caller === 'somebody-else';
  const name = active.subject?.facts.name;
  const full = name ? [name.given, name.middle, name.surname].filter(Boolean).join(' ') : null;
  const maskedCpr = state.caller === 'somebody-else' ? nothingShown : masked;
  return { maskedCpr, name: hidden ? null : full, protected: isProtected, emigrated: emigrated && !hidden };
}

/** R2: to somebody else's agent no name and no birth date. */
const nothingShown = '••••••-••••';

const hitViews = (active: Active, state: Case): CaseView['search']['hits'] =>
  [...active.hits].map(([hit, { masked, name }]) => ({
    hit,
    maskedCpr: state.caller === 'somebody-else' ? nothingShown : masked,
    name: state.caller === 'somebody-else' ? null : name,
  }));

function questionView(desk: DeskContext, active: Active, state: Case): CaseView['question'] {
  const present = presentQuestion(state);
  if (!present || !state.draw) return null;
  const { prompt, alternatives, hint } = questionerOf(desk, state).prompts(present.question);
  return {
    index: present.index,
    of: state.draw.questions.length,
    kind: present.question.kind,
    subject: desk.practice ? present.question.subject : null,
    prompt,
    alternatives: [...alternatives],
    hint,
    remainingMs: timeLeft(desk, active, state),
    warnMs: questionerOf(desk, state).script.warning,
    mayEndEarly: mayEndEarly(state),
  };
}

/** A dead PIN's clock is not shown. */
function secondsLeft(pin: Pin | null, now: number): number | null {
  if (!pin || !isLive(pin, now) || pin.submittedAt === null) return null;
  return Math.max(0, Math.ceil(((expiresAt(pin) ?? now) - now) / second));
}

function issueView(desk: DeskContext, active: Active, state: Case, standing: Standing): CaseView['issue'] {
  const { subject } = active;
  if (!subject || (state.verdict?.verdict !== 'passed' && state.pins.length === 0)) return null;
  const pin = latestPin(state);
  const now = desk.pinTime();
  const refusal = issueRefusal(desk, state, subject, standing);
  const number = subject.phone?.number;
  return {
    coached: state.coached,
    apps:
      subject.mitid?.apps
        .filter((app) => app.state !== 'blocked')
        .map(({ id, name, state: of }) => ({ id, name, state: of })) ?? [],
    appId: appFor(state, subject),
    maskedPhone: pin?.maskedPhone ?? (number ? maskPhone(number) : null),
    status: pin?.status ?? null,
    secondsLeft: secondsLeft(pin, now),
    wrongEntries: pin?.wrongEntries ?? 0,
    sent: state.pins.length,
    mayIssue: refusal === null,
    // Not yet answered is no refusal to show.
    refusal: refusal === 'coached' && state.coached === null ? null : refusal,
    mayRevoke: state.pins.some((candidate) => isLive(candidate, now)),
  };
}

function blockView(desk: DeskContext, active: Active, state: Case): CaseView['block'] {
  const mitid = active.subject?.mitid;
  const usable = mitid?.apps.filter((app) => app.state !== 'blocked') ?? [];
  const made = standingBlock(state);
  const left = made ? undoTime - (desk.clock.now() - made.at) : 0;
  const open = !state.closed && state.citizen !== null && mitid !== null && mitid !== undefined && !mitid.blocked;
  return {
    scopes: open ? [...(usable.length > 0 ? ['authenticator' as const] : []), 'mitid'] : [],
    undoSeconds: made && left > 0 ? Math.ceil(left / second) : null,
    done: made?.scope ?? null,
    apps: open && usable.length > 1 ? usable.map(({ id, name, state: of }) => ({ id, name, state: of })) : [],
  };
}

/** R16: this case ended as a failure, however it ended, and the route is closed. */
const routeClosedBy = (state: Case, standing: Standing): boolean =>
  state.firstAskedAt !== null &&
  state.verdict?.verdict !== 'passed' &&
  (state.verdict !== null || state.closed) &&
  standing.closedUntil !== null;

const callOver: ReadonlySet<TimelineEntry['kind']> = new Set(['coached-yes', 'used', 'expired', 'revoked', 'killed']);

/** Since the verdict, or where that was passed, since its code was used or is over. */
function wrapUpFor(state: Case, now: number): number | null {
  if (state.verdict === null) return null;
  const begun =
    state.verdict.verdict !== 'passed'
      ? state.verdict.at
      : Date.parse(state.timeline.findLast(({ kind }) => callOver.has(kind))?.at ?? '');
  const pin = latestPin(state);
  if (Number.isNaN(begun) || (pin && isLive(pin, now))) return null;
  return Math.max(0, now - begun);
}

/** What the agent's screen may know of a case, with what may be done next. */
export function viewOf(desk: DeskContext, active: Active, state: Case, standing: Standing, seq: number): CaseView {
  const now = desk.clock.now();
  const open = !state.closed;
  const { answers, way, override, callerLanguage, textLanguage, smsLanguage } = state.guiding;
  const issue = issueView(desk, active, state, standing);
  return {
    id: active.id,
    seq,
    reference: reference(active.id),
    state: state.state,
    closed: state.closed,
    purpose: state.purpose,
    callId: desk.keyring.open('call', state.callId),
    caller: state.caller,
    channel: state.channel,
    openedAt: new Date(state.openedAt).toISOString(),
    openForMs: Math.max(0, now - state.openedAt),
    wrapUpForMs: wrapUpFor(state, now),
    callerLanguage,
    textLanguage,
    smsLanguage,
    triage: { answers: { ...answers }, ways: [...waysOf(desk, active, state)], way, override },
    timeline: [...state.timeline],
    citizen: citizenView(active, state),
    search: {
      done: state.searched,
      hits: state.citizen ? [] : hitViews(active, state),
      more: active.more,
    },
    gates: [...state.gates],
    document:
      state.state === 'document' || state.document
        ? { state: state.document?.outcome ?? null, attemptsLeft: documentAttemptsLeft(state) }
        : null,
    question: questionView(desk, active, state),
    lineLostMs: state.lineLostAt === null ? null : Math.max(0, leaseDuration - (now - state.lineLostAt)),
    verdict: state.verdict && { verdict: state.verdict.verdict, reason: state.verdict.reason },
    phoneRouteClosed: routeClosedBy(state, standing),
    issue,
    guide: guideView(desk, state),
    block: blockView(desk, active, state),
    approval: approvalViewOf(desk, active.subject, state, standing),
    suspicion: state.suspicion,
    counter: counterViewOf(desk, active, state, standing),
    refusal: state.refusal,
    dispositions: orderedDispositions(state, issue?.refusal ?? null),
    may: {
      decline: open && (state.state === 'document' || state.state === 'asking'),
      wrongCitizen: mayBeWrongCitizen(state),
      suspicion: open && !state.suspicion,
      close: mayClose(state),
      abandon: open,
      block: open && state.citizen !== null,
      refuse: mayRefuse(state),
      lineLost: open && state.channel === 'phone' && state.state === 'asking' && state.lineLostAt === null,
      resume: open && state.lineLostAt !== null,
      revoke: open && livePins(standing, desk.pinTime()).length > 0,
    },
  };
}
