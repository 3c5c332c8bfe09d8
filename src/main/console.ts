import { existsSync } from 'node:fs';
import type { ApprovalWindowView } from '../shared/approval-contract.ts';
import type { CallerView } from '../shared/caller-contract.ts';
import type { CaseView } from '../shared/case-view.ts';
import type { Notice, NoticeName, StatusView } from '../shared/contract.ts';
import type { Guidance } from '../shared/guidance.ts';
import type { Handset } from '../shared/phone-contract.ts';
import { createAccountWatch } from './agents/account-watch.ts';
import { practiceCost, productionCost } from './agents/password.ts';
import { ensurePracticeAccounts } from './agents/practice-accounts.ts';
import { createSessionManager, type SessionManager } from './agents/session.ts';
import { recordSession } from './agents/session-record.ts';
import type { SignInContext } from './agents/sign-in.ts';
import { createQueueService, type QueueService } from './appointments/queue-service.ts';
import { watchQueue } from './appointments/queue-watch.ts';
import { queueVisits } from './appointments/visits.ts';
import { type ApprovalWindow, createApprovalWindow } from './approvals/approval-window.ts';
import type { ApproverDesk } from './approvals/approver.ts';
import { background } from './background.ts';
import { citizenOfOrder } from './cases/block.ts';
import { type CaseService, createCaseService } from './cases/case-service.ts';
import type { Visits } from './cases/counter/parts.ts';
import type { Refusals } from './cases/counter/refusals.ts';
import { createSigning, type Signing } from './cases/counter/signing.ts';
import type { DeskContext } from './cases/desk.ts';
import { dateInDenmark } from './cases/gates.ts';
import { maskPhone } from './cases/mask.ts';
import { createQuestioner } from './cases/register-questioner.ts';
import { type Config, workstationOf } from './config.ts';
import { files } from './data-dir.ts';
import type { DocumentTable } from './documents/document-table.ts';
import type { Guard } from './door.ts';
import { reportRestore } from './ledger/report-restore.ts';
import { openLedger, type SqliteLedger } from './ledger/sqlite-ledger.ts';
import { createOrders } from './mitid/orders.ts';
import { createPracticeMitId, type PracticeMitId } from './mitid/practice.ts';
import { createNoticeDesk } from './notices/notice-desk.ts';
import { createNoticeSimulator } from './notices/simulator.ts';
import { smsNotices } from './notices/sms.ts';
import { createSmtpTransport } from './notices/smtp.ts';
import { createDispatcher, type Dispatcher } from './pins/dispatcher.ts';
import { wayOfStream } from './pins/own-requests.ts';
import { createRedemption, type Redemption } from './pins/redeem.ts';
import { createPracticePhone, type PracticePhone } from './practice/practice-phone.ts';
import { createPracticeWorld, openPracticeWorld } from './practice/world.ts';
import { type OpenedRegister, openRegister } from './register/open-register.ts';
import { registerState } from './register-state.ts';
import { loadCaseResources } from './resources.ts';
import { createSmsSimulator, type SmsSimulator } from './sms/simulator.ts';
import { createKeyring, type Keyring } from './storage/keyring.ts';
import { type KeyProtector, loadOrCreateMasterKey } from './storage/master-key.ts';
import { finishRestore } from './storage/restore.ts';
import { type ClockGuard, createClockGuard } from './time/clock-guard.ts';
import { createSteadyTime } from './time/steady-time.ts';
import type { MovableClock } from './time/system-clock.ts';
import { openTraining, type PracticeTraining } from './training/practice-training.ts';

export interface ConsoleOptions {
  readonly config: Config;
  readonly dataDir: string;
  readonly version: string;
  readonly clock: MovableClock;
  /** Input idleness, apart from the time of cases (R31). */
  readonly idle: MovableClock;
  readonly protector: KeyProtector;
  /** Motion off. */
  readonly still: boolean;
  readonly weakKeychain: boolean;
  /** Makes the practice register in a worker thread, with progress. */
  makePracticeRegister(options: { masterKey: Buffer; onProgress(step: string, fraction: number): void }): Promise<void>;
  notify<N extends NoticeName>(name: N, value: Notice<N>): void;
  notifyPhone(handset: Handset): void;
  notifyCaller(view: CallerView | null): void;
  notifyApproval(view: ApprovalWindowView): void;
  /** Told of what failed where nobody waits for an answer. */
  report(error: unknown): void;
}

/** The parts of a running console, wired. */
export interface Console {
  readonly options: ConsoleOptions;
  readonly keyring: Keyring;
  readonly ledger: SqliteLedger;
  register(): OpenedRegister;
  readonly sessions: SessionManager;
  /** Who is calling, for the door; ends the session of an account that has been disabled. */
  guard(): Promise<Guard>;
  readonly clockGuard: ClockGuard;
  readonly signIn: SignInContext;
  readonly cases: CaseService;
  readonly visits: Visits;
  readonly documentTable: DocumentTable;
  readonly refusals: Refusals;
  /** Codes handed out on paper. */
  readonly paperCodes: PracticePhone['paperCodes'];
  /** Today's queue at the counter. */
  readonly queue: QueueService;
  readonly signing: Signing;
  readonly phone: PracticePhone;
  readonly simulator: SmsSimulator;
  readonly mitid: PracticeMitId;
  readonly redemption: Redemption;
  /** Tells the open case, where it is about this citizen, that they set a new PIN by this way. */
  pinSet(cpr: string, way: 1 | 2 | 3 | 4 | 5): void;
  readonly guidance: Guidance;
  /** R28. */
  readonly approvals: { readonly desk: ApproverDesk; readonly window: ApprovalWindow };
  /** Null in production. */
  readonly training: PracticeTraining | null;
  status(): StatusView;
  stop(): Promise<void>;
}

/** Stands before any part is open, so that the first window has something true to show. */
export const preparing = (
  options: Pick<ConsoleOptions, 'config' | 'version' | 'still' | 'weakKeychain' | 'clock'>,
): StatusView => ({
  mode: options.config.mode,
  version: options.version,
  phase: 'preparing',
  progress: null,
  failure: null,
  now: options.clock.now(),
  gateway: options.config.mode === 'practice' ? 'simulator' : 'down',
  ledger: 'unchecked',
  register: null,
  still: options.still,
  clock: 'right',
  clockBehind: null,
  weakKeychain: options.weakKeychain,
  resources: [],
});

/**
 * Opens the stores, makes the practice register where there is none, and wires the parts.
 * @throws StoreError, ResourceError: each has a screen of its own.
 */
export async function openConsole(options: ConsoleOptions): Promise<Console> {
  const { clock, dataDir } = options;
  const paths = files(dataDir);
  const resources = loadCaseResources();
  // A restore that a power cut stopped goes on before anything is opened.
  const restored = finishRestore(dataDir);
  const masterKey = await loadOrCreateMasterKey(dataDir, options.protector);
  const keyring = createKeyring(masterKey);
  const ledger = openLedger({ file: paths.ledger, keyring, workstation: workstationOf(options.config) });
  if (restored) await reportRestore(ledger, dataDir, restored, clock.now());
  await ensurePracticeAccounts(ledger, keyring, clock.now());
  if (!existsSync(paths.register)) {
    await options.makePracticeRegister({
      masterKey,
      onProgress: (step, fraction) => options.notify('status', { ...preparing(options), progress: { step, fraction } }),
    });
  }
  const register = openRegister(paths.register, keyring);
  // An imported extract brings no practice world with it: its citizens' MitID follows from the phones file.
  const world = existsSync(paths.practice)
    ? openPracticeWorld(paths.practice, keyring)
    : createPracticeWorld(paths.practice, keyring);
  const mitid = createPracticeMitId({
    world,
    keyring,
    mitidSince: (cpr) => register.phone(cpr)?.mitidSince ?? null,
    now: () => clock.now(),
  });
  const simulator = createSmsSimulator({ world, clock });
  const mailboxes = createNoticeSimulator({ world, clock });

  const pinTime = createSteadyTime(clock, ledger.newestAtOpening);
  let cases: CaseService | null = null;
  let phone: PracticePhone | null = null;
  let training: PracticeTraining | null = null;
  let approvalWindow: ApprovalWindow | null = null;
  const changed = (stream: string) => cases?.changed(stream);
  const dispatcher: Dispatcher = createDispatcher(
    { ledger, keyring, clock, transport: simulator, now: pinTime, report: options.report },
    changed,
  );
  const notices = createNoticeDesk({
    ledger,
    keyring,
    clock,
    texts: resources.notices,
    transports: {
      email: options.config.mode === 'production' ? createSmtpTransport(options.config.notices) : mailboxes,
      sms: smsNotices(simulator),
      // No connection to Digital Post yet (docs/security.md).
      'digital-post': null,
    },
  });
  const orders = createOrders(
    {
      ledger,
      clock,
      mitid,
      report: options.report,
      citizenOf: (events, order) => citizenOfOrder(keyring, events, order),
    },
    changed,
  );
  const pinSet = (cpr: string, way: 1 | 2 | 3 | 4 | 5): void => cases?.pinSet(cpr, way);
  const shown = (stream: string) => {
    changed(stream);
    if (phone) background(phone.handsets.push(), options.report);
  };
  const redemption = createRedemption({ ledger, keyring, clock, mitid, orders, now: pinTime }, shown, (cpr, stream) => {
    pinSet(cpr, wayOfStream(stream));
  });
  const today = () => dateInDenmark(clock.now());
  const { texts } = resources;
  const signing = createSigning({ ledger, keyring, clock }, changed);
  const practicePhone = createPracticePhone(
    {
      ...options,
      ledger,
      keyring,
      mitid,
      dispatcher,
      texts,
      world,
      register,
      simulator,
      mailboxes,
      today,
      mask: maskPhone,
      signing,
    },
    options.notifyPhone,
    shown,
  );
  phone = practicePhone;

  const onSession: Parameters<typeof createSessionManager>[2] = (view, event) => {
    options.notify('session', view);
    background(recordSession(ledger, event, clock.now()), options.report);
    if (event.type === 'session.ended') {
      cases?.drop();
      training?.calls.drop();
    } else training?.calls.present();
    approvalWindow?.changed();
  };
  const sessions = createSessionManager(clock, options.idle, onSession, (seconds) =>
    options.notify('lock-soon', { seconds }),
  );
  const accounts = createAccountWatch({ ledger, clock, idle: options.idle, sessions, report: options.report });
  const clockGuard = createClockGuard(clock, ledger.newestAtOpening);
  let told = '';
  /** The window hears of clock and register when they change, not when somebody asks (R27, R39). */
  const looked = (): StatusView => {
    const now = status();
    const news = JSON.stringify([now.clock, now.register]);
    if (news !== told) options.notify('status', now);
    told = news;
    return now;
  };
  const signInContext: SignInContext = {
    ledger,
    keyring,
    now: () => clock.now(),
    singleUseCodes: options.config.mode === 'production',
    cost: options.config.mode === 'production' ? productionCost : practiceCost,
  };
  const desk: DeskContext = {
    ledger,
    keyring,
    clock,
    register: () => register,
    mitid,
    orders,
    pinTime,
    questioner: createQuestioner({
      keyring,
      resources: resources.verification,
      script: resources.script,
      register: () => register,
    }),
    counter: {
      questioner: createQuestioner({
        keyring,
        resources: resources.verification,
        script: resources.counterScript,
        register: () => register,
      }),
      documents: resources.documents,
      refusals: resources.refusals,
    },
    dispatcher,
    notices,
    texts,
    guidance: resources.guidance.guidance,
    practice: options.config.mode === 'practice',
    registerTooOld: () => looked().register?.tooOld ?? false,
    clockWrong: () => looked().clock === 'wrong',
    session: () => sessions.current,
    report: options.report,
  };
  if (options.config.mode === 'practice') {
    training = openTraining(
      { desk, mitid, world, register, resources: resources.verification, scenarios: resources.training.scenarios },
      {
        // As with the case: nothing crosses while the screen is locked.
        training: (view) => sessions.locked || options.notify('training', view),
        caller: (view) => options.notifyCaller(sessions.locked ? null : view),
      },
    );
  }
  cases = createCaseService(desk, (view: CaseView | null) => {
    sessions.caseOpen(view !== null && !view.closed);
    training?.calls.onCase(view);
    approvalWindow?.changed();
    // Nothing crosses while the screen is locked; unlocking asks for the case anew (R31, R35).
    if (!sessions.locked) options.notify('case', view);
    // A witness may have been asked, or asked no longer.
    if (view?.channel === 'counter' && phone) background(phone.handsets.push(), options.report);
  });
  const queue = createQueueService({ ledger, keyring, clock, session: () => sessions.current });
  const stopWatching = watchQueue({
    ledger,
    idle: options.idle,
    queue,
    today,
    reads: () => !sessions.locked && ['counter', 'supervisor'].includes(sessions.current?.role ?? ''),
    notify: (view) => options.notify('queue', view),
    report: options.report,
  });
  const onScreen = cases;
  const window = createApprovalWindow(
    {
      desk,
      signIn: signInContext,
      sessions,
      practice: desk.practice,
      still: options.still,
      caseOnScreen: () => onScreen.onScreen,
      decided: changed,
    },
    options.notifyApproval,
  );
  approvalWindow = window;
  // A MitID, gateway or mail server that keeps silent shall not hold up the sign-in.
  background(orders.settle(), options.report);
  background(dispatcher.recover(), options.report);
  background(notices.recover(), options.report);
  background(practicePhone.requests.recover(), options.report);
  background(notices.flush(), options.report);

  const status = (): StatusView => {
    return {
      ...preparing(options),
      phase: 'ready',
      ledger: ledger.opening.intact ? 'intact' : 'broken',
      resources: [...resources.guidance.problems, ...resources.training.problems],
      clock: clockGuard.wrong() ? 'wrong' : 'right',
      clockBehind: clockGuard.behind(),
      register: registerState(register, options.config, clock.now()),
    };
  };
  return {
    options,
    keyring,
    ledger,
    register: () => register,
    sessions,
    async guard() {
      await accounts.look();
      return { role: sessions.current?.role ?? null, locked: sessions.locked, caseOpen: cases?.open ?? false };
    },
    clockGuard,
    signIn: signInContext,
    cases,
    queue,
    visits: queueVisits({ ledger, clock, session: () => sessions.current }),
    documentTable: resources.documents,
    refusals: resources.refusals,
    paperCodes: practicePhone.paperCodes,
    signing,
    phone: practicePhone,
    simulator,
    mitid,
    redemption,
    guidance: resources.guidance.guidance,
    approvals: { desk, window },
    training,
    pinSet,
    status,
    async stop() {
      sessions.end('quit');
      dispatcher.stop();
      orders.stop();
      practicePhone.requests.stop();
      accounts.stop();
      stopWatching();
      notices.stop();
      clock.stop();
      options.idle.stop();
      // A chain that is broken takes no anchor; the files are closed all the same.
      await ledger.anchor().catch(options.report);
      ledger.close();
      register.close();
      world.close();
    },
  };
}
