import type { Guidance } from '../../shared/guidance.ts';
import type { Session } from '../agents/session.ts';
import { withdrawals } from '../approvals/released.ts';
import { background } from '../background.ts';
import type { Ledger, LedgerView, NewEvent, NoticeItem, OutboxItem, Ref } from '../ledger/ledger.ts';
import type { MitId, MitIdState } from '../mitid/mitid.ts';
import type { Orders } from '../mitid/orders.ts';
import type { NoticeDesk } from '../notices/notice-desk.ts';
import { done, type Outcome, refused } from '../outcome.ts';
import type { Dispatcher } from '../pins/dispatcher.ts';
import type { SmsTexts } from '../pins/sms-text.ts';
import type { PhoneRow, Register } from '../register/register.ts';
import type { Keyring } from '../storage/keyring.ts';
import type { Clock } from '../time/clock.ts';
import type { CitizenFacts } from '../verification/facts.ts';
import { type Case, foldCase } from './case.ts';
import type { CounterParts } from './counter/parts.ts';
import { readCaseEvents } from './events.ts';
import type { Questioner } from './questioner.ts';
import { sharesNumber } from './shared-number.ts';
import { type Standing, standingOf } from './standing.ts';
import { tellings } from './telling.ts';

/** What the commands of a case work with. Everything comes in; nothing here reads a clock or a file of its own. */
export interface DeskContext {
  readonly ledger: Ledger;
  readonly keyring: Keyring;
  readonly clock: Clock;
  register(): Register;
  readonly mitid: MitId;
  /** The only way to change a citizen's MitID. */
  readonly orders: Orders;
  readonly questioner: Questioner;
  readonly counter: CounterParts;
  readonly dispatcher: Dispatcher;
  readonly notices: NoticeDesk;
  readonly texts: SmsTexts;
  readonly guidance: Guidance;
  /** Practice mode tells the screen a question's subject, so that outside tests can play the citizen. */
  readonly practice: boolean;
  /** By which PINs live and die: the wall clock, which nobody can set back (R24). Epoch milliseconds. */
  pinTime(): number;
  registerTooOld(): boolean;
  /** R39: the wall clock jumped, or lies before the ledger's newest event. */
  clockWrong(): boolean;
  /** Null while signed out; while locked it is the same session, and the door lets no call through. */
  session(): Session | null;
  /** Told of what failed outside and is answered with a code. */
  report(error: unknown): void;
}

/** The citizen of the open case as main knows them; never leaves main. */
export interface Subject {
  readonly cpr: string;
  readonly ref: Ref;
  readonly facts: CitizenFacts;
  /** The number in force. */
  readonly phone: PhoneRow | null;
  /** The row on file: the channels a citizen is told on, as old as they are (R26). */
  readonly onFile: PhoneRow | null;
  readonly mitid: MitIdState | null;
  /** R27, when the citizen was read; the transaction that issues looks again. */
  readonly numberShared: boolean;
}

/** The one case on this console's screen, with what is kept in memory only. */
export interface Active {
  readonly id: string;
  readonly callRef: Ref;
  subject: Subject | null;
  /** Search hits by the random handle that the screen got. */
  hits: ReadonlyMap<string, { readonly cpr: string; readonly masked: string; readonly name: string | null }>;
  more: boolean;
  /** Monotonic time at which the present question was shown in this run (R15); null after a restart. */
  shownAt: number | null;
}

export interface Step {
  readonly events: readonly NewEvent[];
  readonly outbox?: readonly OutboxItem[];
  /** Beside what the citizen is told of anyway. */
  readonly notices?: readonly NoticeItem[];
  /** The command is refused all the same; the events say that it was tried (R1). */
  readonly refusal?: Refusal;
}

type Refusal = ReturnType<typeof refused>;

/** What a counter registered counts from then on, until the phones file has something newer. */
function withNewNumber(row: PhoneRow | null, changed: Awaited<ReturnType<MitId['number']>>): PhoneRow | null {
  if (!changed || (row?.registeredAt && row.registeredAt > changed.registeredAt)) return row;
  const { number, registeredAt } = changed;
  const blank = { mitidSince: null, email: null, digitalPost: false };
  return { ...blank, ...row, number, kind: 'mobile', registeredAt };
}

/** Reads the citizen anew: register, phone number and MitID state as they are now. */
export async function loadSubject(desk: DeskContext, cpr: string): Promise<Subject | null> {
  const register = desk.register();
  const facts = register.facts(cpr);
  if (!facts) return null;
  const ref: Ref = { kind: 'citizen', key: desk.keyring.ref('citizen', cpr) };
  const onFile = register.phone(cpr);
  const phone = withNewNumber(onFile, await desk.mitid.number(cpr));
  const uses = phone?.number
    ? await desk.ledger.by({ kind: 'phone', key: desk.keyring.ref('phone', phone.number) })
    : [];
  return {
    cpr,
    ref,
    facts,
    phone,
    onFile,
    mitid: await desk.mitid.state(cpr),
    numberShared: sharesNumber(uses, ref.key, desk.clock.now()),
  };
}

export async function standingFor(desk: DeskContext, subject: Subject, own: string | null): Promise<Standing> {
  return standingOf(await desk.ledger.by(subject.ref), own, desk.clock.now());
}

/**
 * Decides on the case inside one ledger transaction. Every event gets the citizen's reference, so that locks, leases and
 * counters see it, and the call's.
 * @param refs further references whose events the decision looks at.
 */
export async function decide(
  desk: DeskContext,
  active: Active,
  decision: (state: Case, view: LedgerView, standing: Standing | null) => Step | Refusal,
  options: { readonly subject?: Subject | null; readonly refs?: readonly Ref[] } = {},
): Promise<Outcome<null>> {
  const session = desk.session();
  const subject = options.subject === undefined ? active.subject : options.subject;
  const refs = [active.callRef, ...(subject ? [subject.ref] : []), ...(options.refs ?? [])];
  const at = desk.clock.now();
  let told = 0;
  const result = await desk.ledger.commit<Outcome<null>>({
    stream: active.id,
    refs,
    at,
    agent: session?.user ?? null,
    decide(view) {
      const state = foldCase(readCaseEvents(view.stream));
      // R40: handed over is out of hand.
      if (!state || state.handed) return { events: [], value: refused('no-case') };
      const standing = subject ? standingOf(view.by(subject.ref), active.id, at) : null;
      const step = decision(state, view, standing);
      if ('ok' in step) return { events: [], value: step };
      const common = [active.callRef, ...(subject ? [subject.ref] : [])];
      // R28: nobody decides on a request whose case has gone on without it.
      const all = [...withdrawals(desk.keyring, state, step.events), ...step.events];
      const events = all.map((event) => ({ ...event, refs: [...common, ...(event.refs ?? [])] }));
      // R26: in the same transaction as what the citizen is told of.
      const telling =
        subject && !step.refusal
          ? tellings(desk, {
              stream: active.id,
              at,
              phone: subject.onFile,
              number: subject.phone?.number ?? null,
              before: view.by(subject.ref),
              events,
            })
          : [];
      told = telling.flatMap(({ items }) => items).length;
      return {
        events: [...events, ...telling.map(({ event }) => ({ ...event, refs: common }))],
        ...(step.outbox ? { outbox: step.outbox } : {}),
        notices: [...(step.notices ?? []), ...telling.flatMap(({ items }) => items)],
        value: step.refusal ?? done(null),
      };
    },
  });
  // Nobody waits for a mail server.
  if (told > 0) background(desk.notices.flush(), desk.report);
  return result;
}

/** The script of the case's channel. */
export const questionerOf = (
  desk: Pick<DeskContext, 'questioner' | 'counter'>,
  { channel }: Pick<Case, 'channel'>,
): Questioner => (channel === 'counter' ? desk.counter.questioner : desk.questioner);

export async function readCase(desk: DeskContext, id: string): Promise<Case | null> {
  return foldCase(readCaseEvents(await desk.ledger.stream(id)));
}
