import { join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { approvalContract, approvalNotices } from '../shared/approval-contract.ts';
import { callerContract, callerNotices } from '../shared/caller-contract.ts';
import {
  contract,
  type Notice,
  type NoticeName,
  notices,
  type SessionView,
  type StatusView,
} from '../shared/contract.ts';
import { phoneContract, phoneNotices } from '../shared/phone-contract.ts';
import type { StartFailure } from '../shared/start-failure.ts';
import { approvalWindowCalls } from './calls/approval-calls.ts';
import { callerCalls } from './calls/caller-calls.ts';
import { consoleCalls } from './calls/calls.ts';
import { phoneCalls } from './calls/phone-calls.ts';
import { startSentence } from './cli/start-sentences.ts';
import { readConfig } from './config.ts';
import { type Console, openConsole, preparing } from './console.ts';
import { checkDataDir, dataDir, files } from './data-dir.ts';
import { createDoor } from './door.ts';
import { openLog } from './log.ts';
import { makePracticeRegister } from './make-practice-register.ts';
import { done } from './outcome.ts';
import { practiceSize } from './practice-size.ts';
import { setScheme } from './shell/colours.ts';
import { downloads } from './shell/downloads.ts';
import { harden } from './shell/hardening.ts';
import { listen, tell } from './shell/ipc.ts';
import { keychainIsReal, keychainProtector } from './shell/keychain.ts';
import { createFileChooser } from './shell/open-file.ts';
import type { PageHost } from './shell/page-hosts.ts';
import { keepProfile } from './shell/profile.ts';
import { registerScheme, serveScheme } from './shell/scheme.ts';
import { lockWithScreen, trustSleep } from './shell/screen-lock.ts';
import { createSheetWindow } from './shell/sheet-window.ts';
import { onCrash, openWindow } from './shell/windows.ts';
import { configFailure, failureOf } from './start-failure.ts';
import { plainFileProtector } from './storage/master-key.ts';
import { exposeTestHandles, movedBefore } from './test-handles.ts';
import { createSystemClock } from './time/system-clock.ts';

const folder = dataDir(process.env, process.platform);
const folderProblem = checkDataDir(folder);
const folderFailure: StartFailure | null = folderProblem && { ...folderProblem, config: null };
const windowPossible = keepProfile(folder, folderProblem === null);
// Checklist 4: every renderer is sandboxed, whatever a window asks for.
app.enableSandbox();
registerScheme();

const test = !app.isPackaged && process.env['PIN_DESK_TEST'] === '1';
const read = readConfig(process.env, process.platform);
const config = read.ok ? read.config : { mode: 'practice' as const };

let consoleWindow: BrowserWindow | null = null;
/** Windows beside the console, which go with it. */
const beside: Partial<Record<'phone' | 'caller' | 'approval', BrowserWindow>> = {};
let running: Console | null = null;
let paper: ReturnType<typeof createSheetWindow> | null = null;
let status: StatusView;

const notify = <N extends NoticeName>(name: N, value: Notice<N>): void => {
  if (name === 'status') status = value as StatusView;
  // R28, R31: nobody approves at a console whose own agent is not there.
  if (name === 'session' && (value as SessionView).state !== 'active') beside.approval?.close();
  // As with results, the schema drops whatever it does not name.
  tell(consoleWindow, name, notices[name].parse(value));
};

function showConsole(): void {
  if (consoleWindow && !consoleWindow.isDestroyed()) {
    if (consoleWindow.isMinimized()) consoleWindow.restore();
    consoleWindow.focus();
    return;
  }
  const window = openWindow('console');
  consoleWindow = window;
  window.on('closed', () => {
    // Replaced after a crash of its page, it is not the console any more.
    if (consoleWindow !== window) return;
    consoleWindow = null;
    for (const other of Object.values(beside)) other.close();
    // A page that nobody sees would keep the application open.
    paper?.stop();
  });
  onCrash(window, () => {
    consoleWindow = null;
    showConsole();
  });
}

function showBeside(host: keyof typeof beside): void {
  const shown = beside[host];
  if (shown && !shown.isDestroyed()) {
    // The caller is seen again; the keyboard stays with the agent.
    if (host === 'caller') shown.showInactive();
    else shown.focus();
    return;
  }
  const window = openWindow(host);
  beside[host] = window;
  window.on('closed', () => {
    if (beside[host] === window) delete beside[host];
  });
  onCrash(window, () => {
    delete beside[host];
    showBeside(host);
  });
}

/** To the terminal the console was started from, where there is one. */
const say = (line: string): void => void process.stderr.write(`${line}\n`);

async function start(): Promise<void> {
  const log = openLog(files(folder).log);
  const clock = createSystemClock((error) => log.bug('clock', 'clock', error), test ? movedBefore(folder) : 0);
  const idle = createSystemClock((error) => log.bug('idle', 'idle', error));
  const weakKeychain = !(await keychainIsReal());
  const base = { config, version: app.getVersion(), clock, still: test, weakKeychain };
  status = preparing(base);
  const bugReport = (reference: string, call: string, error: unknown) => log.bug(reference, call, error);
  let doors: Record<Exclude<PageHost, 'print'>, ReturnType<typeof createDoor>> | null = null;
  // Before the parts are open the window can only ask how far they are.
  const waiting = createDoor(
    { 'status.get': contract['status.get'] },
    { 'status.get': () => done(status) },
    () => ({ role: null, locked: false, caseOpen: false }),
    bugReport,
  );
  const early: typeof waiting = async (name, input) => {
    const result = await waiting(name, input);
    return result.ok || result.error.code !== 'unknown-call' ? result : { ok: false, error: { code: 'not-ready' } };
  };
  const sheets = createSheetWindow(bugReport);
  paper = sheets;
  listen({
    console: () => doors?.console ?? early,
    phone: () => doors?.phone ?? null,
    caller: () => doors?.caller ?? null,
    approval: () => doors?.approval ?? null,
    print: () => sheets.door(),
  });

  const fail = (failure: StartFailure) => {
    notify('status', { ...status, phase: 'failed', failure });
    say(startSentence(failure));
  };
  if (folderFailure) return fail(folderFailure);
  if (!read.ok) return fail(configFailure(read.problem));
  if (config.mode === 'production') {
    if (weakKeychain) return fail({ code: 'keychain', detail: null, config: null });
    return fail({ code: 'production-unavailable', detail: 'mitid', config: null });
  }
  try {
    running = await openConsole({
      ...base,
      dataDir: folder,
      idle,
      // Practice keeps its key where the command line can read it (design: automation handles).
      protector: config.mode === 'practice' ? plainFileProtector : keychainProtector,
      makePracticeRegister: ({ masterKey, onProgress }) =>
        makePracticeRegister(
          { dataDir: folder, masterKey, ...practiceSize(process.env), now: clock.now() - (clock.now() % 3_600_000) },
          onProgress,
        ),
      notify,
      report: (error) => log.bug('background', 'background', error),
      notifyPhone: (handset) => tell(beside.phone ?? null, 'handset', phoneNotices.handset.parse(handset)),
      notifyCaller: (view) => tell(beside.caller ?? null, 'caller', callerNotices.caller.parse(view)),
      notifyApproval: (view) => tell(beside.approval ?? null, 'approval', approvalNotices.approval.parse(view)),
    });
  } catch (error) {
    log.bug('start', 'start', error);
    return fail(failureOf(error));
  }
  const { sessions, guard } = running;
  const chooser = createFileChooser();
  doors = {
    console: createDoor(
      contract,
      consoleCalls(
        running,
        () => showBeside('phone'),
        () => showBeside('caller'),
        () => showBeside('approval'),
        { paper: sheets, downloads, setScheme },
        () => chooser.choose(consoleWindow),
      ),
      guard,
      bugReport,
    ),
    phone: createDoor(phoneContract, phoneCalls(running), guard, bugReport),
    caller: createDoor(callerContract, callerCalls(running), guard, bugReport),
    approval: createDoor(approvalContract, approvalWindowCalls(running), guard, bugReport),
  };
  lockWithScreen(sessions);
  trustSleep(running.clockGuard);
  if (test) exposeTestHandles(running, chooser.answerNext);
  notify('status', running.status());
  notify('session', sessions.view());
  say(`PIN Desk is open in ${config.mode} mode. To end it, close its window; in a terminal, Ctrl+C does it too.`);
}

if (folderFailure && !windowPossible) {
  // Not even a window: the system's own box, and the same line in the terminal.
  dialog.showErrorBox('PIN Desk', startSentence(folderFailure));
  app.exit(1);
} else if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => {
    showConsole();
    tell(consoleWindow, 'second-start', {});
  });
  void app.whenReady().then(() => {
    harden(app.isPackaged);
    serveScheme(join(import.meta.dirname, '../renderer'));
    const started = start();
    showConsole();
    return started;
  });
  app.on('window-all-closed', () => app.quit());
  let stopped = false;
  app.on('before-quit', (event) => {
    if (stopped || !running) return;
    // The ledger is anchored before the process goes (R32).
    event.preventDefault();
    stopped = true;
    void running.stop().finally(() => app.quit());
  });
} else {
  say('PIN Desk is open already; its window has come to the front, and this second start ends.');
  app.quit();
}
