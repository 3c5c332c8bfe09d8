import { z } from 'zod';
import { approvalCase, approvalInputs, approvalList } from './approval-contract.ts';
import { caseInputs } from './case-inputs.ts';
import { caseStates, caseView, dispositions, language, pinStatus } from './case-view.ts';
import { counterInputs } from './counter-inputs.ts';
import { zoneReading, zoneText } from './documents.ts';
import { guidance, resourceProblem } from './guidance.ts';
import { importReport, queueInputs, queueView } from './queue.ts';
import { startFailure } from './start-failure.ts';
import { takeAwayInput } from './take-away.ts';
import { line } from './text.ts';
import { trainingInputs, trainingRow, trainingScenario, trainingView } from './training.ts';

/**
 * The console's contract: every call the agent's window can make, once. Both sides' types are derived from it.
 * A result crosses as `{ok: true, value}` or `{ok: false, error}`; `value` has passed the output schema, which drops
 * whatever it does not name.
 */

export const roles = ['agent', 'counter', 'supervisor', 'admin'] as const;
export type Role = (typeof roles)[number];

export const errorCodes = [
  'unknown-call',
  'foreign-sender',
  'signed-out',
  'session-locked',
  'wrong-role',
  'bad-input',
  'internal',
  'no-case',
  'case-open',
  'case-closed',
  'wrong-state',
  'too-many-citizens',
  'unknown-hit',
  'unknown-app',
  'unknown-colleague',
  'unparseable',
  'ambiguous',
  'stale-question',
  'issue-refused',
  'block-refused',
  'witness-refused',
  'no-visit',
  'act-refused',
  'block-failed',
  'undo-too-late',
  'wrong-credentials',
  'account-locked',
  'account-disabled',
  'note-number',
  'not-ready',
  'ledger-broken',
  /** A store of the data folder, named in `detail`, failed under the command; nothing of it was kept. */
  'disk-full',
  'disk-error',
  'read-only',
  'corrupt',
  'busy',
  'missing',
  'wrong-key',
  'newer-version',
  'search-birth-date',
  'search-number',
  'search-day',
  /** R28: for the requester … */
  'approval-nothing',
  'approval-waiting',
  'approval-gone',
  'approval-too-often',
  'approval-refused-before',
  'approval-too-little-data',
  /** … and for whoever would be the second person. */
  'approval-clock',
  'approver-right',
  'approver-requester',
  'approver-citizen',
  /** What is taken away: no text in this language; another one is being made; the window went meanwhile; the page failed. */
  'no-text',
  'take-away-busy',
  'take-away-stopped',
  'take-away-failed',
  'downloads-missing',
  'downloads-read-only',
  'downloads-full',
  'downloads-failed',
  'no-printer',
  'print-cancelled',
  'print-failed',
  'practice-only',
  'unknown-scenario',
  'no-citizen',
  'training-open',
  'no-training',
  /** The counter's queue: somebody else was faster; this desk has somebody; a colleague's desk has them. */
  'unknown-entry',
  'entry-moved',
  'desk-taken',
  'called-elsewhere',
  'queue-full',
  'unknown-reference',
  'reference-ambiguous',
  'too-many-references',
  'file-unreadable',
  'file-too-big',
  'file-format',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

const callError = z.object({
  code: z.enum(errorCodes),
  /** By field name: a `TextProblem` or another key that the screen has a sentence for. */
  fields: z.record(z.string(), z.string()).optional(),
  /** Only with `internal`: what to quote to an administrator. */
  reference: z.string().optional(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type CallError = z.infer<typeof callError>;
export type CallResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: CallError };

interface Call<I extends z.ZodType, O extends z.ZodType> {
  readonly input: I;
  readonly output: O;
  /** Who may call; `anyone` works before sign-in, `signed-in` for every role. */
  readonly roles: readonly Role[] | 'anyone' | 'signed-in';
  /** Works while the session is locked. */
  readonly locked?: true;
  /** Needs an open case of this session. */
  readonly needsCase?: true;
}
const call = <I extends z.ZodType, O extends z.ZodType>(definition: Call<I, O>): Call<I, O> => definition;

const nothing = z.object({});
const bothLanguages = z.object({ da: z.string(), en: z.string() });
const refusalWords = z.object({
  reasons: z.array(z.object({ code: z.string(), text: bothLanguages })),
  complaint: z.object({ title: bothLanguages, steps: z.array(bothLanguages), source: z.string(), read: z.string() }),
});
const session = z.object({
  state: z.enum(['signed-out', 'active', 'locked']),
  user: z.string().nullable(),
  name: z.string().nullable(),
  role: z.enum(roles).nullable(),
  /** Start of the shift, epoch milliseconds; unlocking does not start another one. */
  signedInAt: z.number().nullable(),
});
export type SessionView = z.infer<typeof session>;

const status = z.object({
  mode: z.enum(['practice', 'production']),
  version: z.string(),
  /** Start: `preparing` while the practice register is made, `failed` where start-up cannot go on. */
  phase: z.enum(['preparing', 'ready', 'failed']),
  progress: z.object({ step: z.string(), fraction: z.number() }).nullable(),
  failure: startFailure.nullable(),
  /** Main's wall clock, epoch milliseconds. */
  now: z.number(),
  gateway: z.enum(['up', 'down', 'simulator']),
  ledger: z.enum(['intact', 'broken', 'unchecked']),
  register: z
    .object({
      producedOn: z.string(),
      persons: z.number().int(),
      /** Made up by the practice generator; else somebody imported it, and its people may be real. */
      practice: z.boolean(),
      /** R27: it, or the documents or numbers with it, are too old for an issue by phone. */
      tooOld: z.boolean(),
    })
    .nullable(),
  /** Motion off (tests, and the system's own wish is honoured besides). */
  still: z.boolean(),
  /** The operating system's keychain gives no protection here; practice only. */
  weakKeychain: z.boolean(),
  /** Files of guidance that cannot be used: the built-in ones are in their place. */
  resources: z.array(resourceProblem),
  /** R39: `wrong` where it jumped, or lies before what the ledger knows; nothing is issued until it is right. */
  clock: z.enum(['right', 'wrong']),
  /** R39: the ledger's newest event, epoch milliseconds, while the clock lies before it; null where it does not. */
  clockBehind: z.number().nullable(),
});
export type StatusView = z.infer<typeof status>;

const auditRow = z.object({
  position: z.number().int(),
  stream: z.string(),
  sequence: z.number().int(),
  type: z.string(),
  at: z.string(),
  agent: z.string().nullable(),
  workstation: z.string(),
});
const audit = z.object({ rows: z.array(auditRow), more: z.boolean() });
const auditCheck = z.object({
  intact: z.boolean(),
  events: z.number().int(),
  broken: z.object({ case: z.string(), sequence: z.number().int() }).nullable(),
  anchor: z.object({ count: z.number().int(), head: z.string() }),
});

const registerStats = z.object({
  persons: z.number().int(),
  rejected: z.number().int(),
  producedOn: z.string(),
  taskNumber: z.string(),
  recordsByType: z.record(z.string(), z.number().int()),
});

const recentCase = z.object({
  reference: z.string(),
  openedAt: z.string(),
  state: z.enum(caseStates),
  disposition: z.enum([...dispositions, 'abandoned']).nullable(),
  maskedCpr: z.string().nullable(),
  /** The newest PIN of the case and when what happened to it; each time null where it did not. */
  pin: z
    .object({
      status: pinStatus,
      sentAt: z.string().nullable(),
      deliveredAt: z.string().nullable(),
      usedAt: z.string().nullable(),
      expiredAt: z.string().nullable(),
    })
    .nullable(),
});

/** What a supervisor says to everybody at once, until somebody clears it. */
const banner = z.object({ text: z.string(), at: z.string(), by: z.string().nullable() });
export type BannerView = z.infer<typeof banner>;

const agentRoles = ['agent'] as const;
const queueCall = <I extends z.ZodType>(input: I) => call({ input, output: queueView, roles: ['counter'] });
/** Who works on cases, by phone or at a counter. */
const deskRoles = ['agent', 'counter'] as const;
const caseCall = <I extends z.ZodType>(input: I) =>
  call({ input, output: caseView, roles: deskRoles, needsCase: true });
const phoneCall = <I extends z.ZodType>(input: I) =>
  call({ input, output: caseView, roles: agentRoles, needsCase: true });
const counterCall = <I extends z.ZodType>(input: I) =>
  call({ input, output: caseView, roles: ['counter'], needsCase: true });

export const contract = {
  'status.get': call({ input: nothing, output: status, roles: 'anyone', locked: true }),
  'session.get': call({ input: nothing, output: session, roles: 'anyone', locked: true }),
  'session.signIn': call({
    input: z.object({ user: line(40), password: z.string().min(1).max(200), code: line(12) }),
    output: session,
    roles: 'anyone',
    locked: true,
  }),
  'session.unlock': call({
    input: z.object({ password: z.string().min(1).max(200), code: line(12) }),
    output: session,
    roles: 'signed-in',
    locked: true,
  }),
  'session.lock': call({ input: nothing, output: session, roles: 'signed-in', locked: true }),
  'session.signOut': call({ input: nothing, output: session, roles: 'signed-in', locked: true }),
  /** Practice mode only: the one-time code of a practice account, for the hint on the sign-in screen. */
  'session.codeHint': call({
    input: z.object({ user: line(40) }),
    output: z.object({ code: z.string().nullable() }),
    roles: 'anyone',
    locked: true,
  }),
  /** Any key or pointer movement in the window; at most once a second. */
  'session.activity': call({ input: nothing, output: nothing, roles: 'signed-in' }),

  'case.current': call({ input: nothing, output: caseView.nullable(), roles: deskRoles }),
  'case.open': call({ input: caseInputs.open, output: caseView, roles: agentRoles }),
  'case.search': caseCall(caseInputs.search),
  'case.choose': caseCall(caseInputs.choose),
  'case.wrongCitizen': caseCall(caseInputs.none),
  'case.document': phoneCall(caseInputs.document),
  'case.answer': caseCall(caseInputs.answer),
  'case.unknown': caseCall(caseInputs.index),
  'case.endEarly': caseCall(caseInputs.none),
  'case.decline': caseCall(caseInputs.none),
  'case.suspicion': caseCall(caseInputs.none),
  'case.lineLost': phoneCall(caseInputs.none),
  'case.resume': phoneCall(caseInputs.none),
  'case.coached': caseCall(caseInputs.coached),
  'case.chooseApp': caseCall(caseInputs.app),
  /** R20: takes nothing but the case. */
  'case.issue': caseCall(caseInputs.none),
  'case.revoke': caseCall(caseInputs.none),
  'case.block': caseCall(caseInputs.block),
  /** R5: also right after the case was closed. */
  'case.unblock': call({ input: caseInputs.none, output: caseView, roles: deskRoles }),
  'case.guide': caseCall(caseInputs.guide),
  'case.language': caseCall(caseInputs.language),
  /** Answers to triage's questions; they replace those before. */
  'case.triage': caseCall(caseInputs.triage),
  'case.way': caseCall(caseInputs.way),
  'case.stuck': caseCall(caseInputs.stuck),
  /** R28: asks for a second person; takes it back; goes on to the questions after a flagged document was approved. */
  'case.askApproval': caseCall(caseInputs.askApproval),
  'case.withdrawApproval': caseCall(caseInputs.none),
  'case.goOn': caseCall(caseInputs.none),
  'case.close': caseCall(caseInputs.close),
  'case.abandon': caseCall(caseInputs.none),
  /** R40: to whom the case can be handed, and the hand-over itself, which takes it off this screen. */
  'case.colleagues': call({
    input: nothing,
    output: z.array(z.object({ user: z.string(), name: z.string() })),
    roles: deskRoles,
  }),
  'case.handOver': call({ input: caseInputs.handOver, output: nothing, roles: deskRoles, needsCase: true }),
  /** R40: takes up what a colleague handed over to somebody who was signed in already; null where there is nothing. */
  'case.takeUp': call({ input: nothing, output: caseView.nullable(), roles: deskRoles }),
  'case.recent': call({ input: nothing, output: z.array(recentCase), roles: deskRoles }),

  /** R1 at the counter: the citizen stands there, and the queue knows them. */
  'counter.open': call({ input: counterInputs.open, output: caseView, roles: ['counter'] }),
  /** The table of documents, in its order. */
  'counter.documentTable': call({
    input: nothing,
    output: z.array(
      z.object({
        type: z.string(),
        name: z.object({ da: z.string(), en: z.string() }),
        use: z.enum(['alone', 'paired', 'never']),
        form: z.enum(['original', 'app']),
        number: z.enum(['always', 'sometimes', 'never']),
        zone: z.enum(['TD1', 'TD2', 'TD3']).nullable(),
        holds: z.union([z.enum(['printed', 'always']), z.object({ months: z.number() })]),
      }),
    ),
    roles: ['counter'],
  }),
  'counter.document': counterCall(counterInputs.document),
  'counter.likeness': counterCall(counterInputs.likeness),
  /** R9: begins the counter's script. */
  'counter.script': counterCall(caseInputs.none),
  /** R8: asks a witness to sign in their own app. */
  'counter.witness': counterCall(counterInputs.witness),
  'counter.withdrawWitness': counterCall(caseInputs.none),
  /** R22: a code may be sent although the number is young. */
  'counter.youngNumber': counterCall(caseInputs.none),
  'counter.reopenRoute': counterCall(caseInputs.none),
  'counter.liftBlock': counterCall(caseInputs.none),
  /** A one-time code to the new number, and that number registered once the code came back. */
  'counter.numberCode': counterCall(counterInputs.number),
  'counter.changeNumber': counterCall(counterInputs.numberCode),
  /** Printed; neither crosses to this window. */
  'counter.pCode': counterCall(caseInputs.none),
  'counter.activationCode': counterCall(caseInputs.none),

  /** Why staff may refuse, and how to complain, in words to read aloud; by phone too. */
  'case.refusals': call({ input: nothing, output: refusalWords, roles: deskRoles }),
  'case.refuse': caseCall(counterInputs.refuse),
  'case.printRefusal': call({ input: nothing, output: nothing, roles: deskRoles, needsCase: true }),

  /** R8: a zone by itself, without a case: check digits and expiry. Nothing is looked up, so nothing is on record. */
  'counter.readZone': call({ input: zoneText, output: zoneReading, roles: ['counter'] }),

  /** Guides, screens, triage and the service's facts; the same until the console is started anew. */
  'guidance.get': call({ input: nothing, output: guidance, roles: 'signed-in' }),
  /**
   * A guide on one page, for the citizen: as PDF or text into the Downloads folder, or printed. It knows no case.
   * `file` is the name there; `text` comes with `text` only.
   */
  'guidance.takeAway': call({
    input: takeAwayInput,
    output: z.object({ file: z.string().nullable(), text: z.string().nullable() }),
    roles: 'signed-in',
  }),

  'banner.get': call({ input: nothing, output: banner.nullable(), roles: 'signed-in' }),
  /** Null clears it. */
  'banner.set': call({
    input: z.object({ text: line(140).nullable() }),
    output: banner.nullable(),
    roles: ['supervisor', 'admin'],
  }),

  /** Practice calls: refused with `practice-only` in production. Briefings are for supervisors. */
  'training.scenarios': call({
    input: nothing,
    output: z.array(trainingScenario),
    roles: ['agent', 'supervisor', 'admin'],
  }),
  'training.start': call({ input: trainingInputs.start, output: trainingView, roles: agentRoles }),
  'training.current': call({ input: nothing, output: trainingView.nullable(), roles: agentRoles }),
  /** The caller hangs up before the case ends; nothing is assessed. */
  'training.end': call({ input: nothing, output: trainingView, roles: agentRoles }),
  /** An agent's own; everybody's for a supervisor. Newest first. */
  'training.results': call({ input: nothing, output: z.array(trainingRow), roles: ['agent', 'supervisor', 'admin'] }),
  /** The caller's window, in front again. */
  'training.caller': call({ input: nothing, output: nothing, roles: agentRoles }),

  /** Today's queue at the counter; a supervisor reads it, without names. */
  'queue.list': call({ input: nothing, output: queueView, roles: ['counter', 'supervisor'] }),
  'queue.add': queueCall(queueInputs.add),
  'queue.arrive': queueCall(queueInputs.entry),
  'queue.call': queueCall(queueInputs.entry),
  'queue.seat': queueCall(queueInputs.entry),
  'queue.finish': queueCall(queueInputs.entry),
  'queue.noShow': queueCall(queueInputs.entry),
  /** The phone case that sent them, by its reference; at most once an entry. */
  'queue.refer': queueCall(queueInputs.refer),
  /** Main asks for the file; both are null where none was chosen. */
  'queue.import': call({
    input: nothing,
    output: z.object({ report: importReport.nullable(), queue: queueView.nullable() }),
    roles: ['counter'],
  }),
  /** R28: the second person's window at this console, in front. */
  'approval.window': call({ input: z.object({ language }), output: nothing, roles: deskRoles, needsCase: true }),
  /** R28: requests of every console on this ledger that wait, and the pairs to review. */
  'approval.waiting': call({ input: nothing, output: approvalList, roles: ['supervisor'] }),
  /** The masked case of one of them; on record as a view (R1). */
  'approval.open': call({ input: approvalInputs.open, output: approvalCase, roles: ['supervisor'] }),
  'approval.approve': call({ input: approvalInputs.open, output: approvalList, roles: ['supervisor'] }),
  'approval.refuse': call({ input: approvalInputs.refuse, output: approvalList, roles: ['supervisor'] }),

  /** Light, dark or as the system has it: the other windows follow this one. */
  'window.scheme': call({
    input: z.object({ scheme: z.enum(['light', 'dark', 'auto']) }),
    output: nothing,
    roles: 'signed-in',
  }),
  'practice.phone': call({ input: nothing, output: nothing, roles: 'signed-in' }),
  'audit.page': call({
    input: z.object({ before: z.number().int().min(1).optional() }),
    output: audit,
    roles: ['supervisor', 'admin'],
  }),
  'audit.verify': call({ input: nothing, output: auditCheck, roles: ['supervisor', 'admin'] }),
  'register.stats': call({ input: nothing, output: registerStats, roles: ['supervisor', 'admin'] }),
} as const;

export type Contract = typeof contract;
export type CallName = keyof Contract;
export type Input<N extends CallName> = z.input<Contract[N]['input']>;
export type Output<N extends CallName> = z.output<Contract[N]['output']>;

/** What main tells the window without being asked. */
export const notices = {
  session,
  status,
  case: caseView.nullable(),
  banner: banner.nullable(),
  training: trainingView.nullable(),
  /** Another console, or the command line, changed today's queue. */
  queue: queueView,
  /** Somebody started the console once more; this window came to the front instead. */
  'second-start': z.object({}),
  /** The session will lock in this many seconds unless a key or pointer is used (R31). */
  'lock-soon': z.object({ seconds: z.number().int() }),
} as const;
type Notices = typeof notices;
export type NoticeName = keyof Notices;
export type Notice<N extends NoticeName> = z.output<Notices[N]>;
