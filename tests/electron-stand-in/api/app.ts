import { readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type Electron from 'electron';
import { CheckedEmitter, checkedByCompiler, guarded, preventable } from './guard.ts';
import { takeInstanceLock } from './instance-lock.ts';

type Members = Pick<
  Electron.App,
  | 'commandLine'
  | 'enableSandbox'
  | 'exit'
  | 'focus'
  | 'getAppPath'
  | 'getLocale'
  | 'getName'
  | 'getPath'
  | 'getVersion'
  | 'hasSingleInstanceLock'
  | 'isPackaged'
  | 'isReady'
  | 'name'
  | 'quit'
  | 'releaseSingleInstanceLock'
  | 'requestSingleInstanceLock'
  | 'setAppUserModelId'
  | 'setName'
  | 'setPath'
  | 'whenReady'
>;

const events = [
  'activate',
  'before-quit',
  'browser-window-created',
  'quit',
  'ready',
  'render-process-gone',
  'second-instance',
  'web-contents-created',
  'will-quit',
  'window-all-closed',
];

/** What the application object needs to know of the windows. */
export interface Windows {
  count(): number;
  /** Asks each window to close; false when one refused. */
  closeAll(): boolean;
  destroyAll(): void;
}

type PathName = Parameters<Electron.App['getPath']>[0];

const appData = (): string => {
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  return process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config');
};

/** Electron's `app`. */
export class StandInApp extends CheckedEmitter implements Members {
  readonly isPackaged = false;
  readonly commandLine: Electron.CommandLine;
  readonly switches: Map<string, string>;
  private readonly appPath: string;
  private readonly version: string;
  private readonly paths = new Map<string, string>();
  private readonly readiness = Promise.withResolvers<void>();
  private appName: string;
  private ready = false;
  private quitting = false;
  private exiting = false;
  private releaseLock: (() => void) | undefined;
  private windows: Windows = { count: () => 0, closeAll: () => true, destroyAll: () => undefined };

  constructor(entry: string, switches: ReadonlyMap<string, string>) {
    super('app', events);
    this.appPath = resolve(entry);
    this.switches = new Map(switches);
    const manifest = JSON.parse(readFileSync(join(this.appPath, 'package.json'), 'utf8')) as Record<string, string>;
    this.appName = manifest.productName ?? manifest.name ?? 'Electron';
    this.version = manifest.version ?? '0.0.0';
    this.commandLine = guarded('app.commandLine', {
      appendSwitch: (name: string, value = '') => void this.switches.set(name, value),
      appendArgument: () => undefined,
      getSwitchValue: (name: string) => this.switches.get(name) ?? '',
      hasSwitch: (name: string) => this.switches.has(name),
      removeSwitch: (name: string) => void this.switches.delete(name),
    });
  }

  /** Called once by the boot. */
  setWindows(windows: Windows): void {
    this.windows = windows;
  }

  /** `emit` is taken from `self`, because Playwright's loader replaces it there to hold the event back. */
  becomeReady(self: StandInApp): void {
    this.ready = true;
    self.emit('ready', { preventDefault: () => undefined }, {});
    this.readiness.resolve();
  }

  whenReady(): Promise<void> {
    return this.readiness.promise;
  }

  isReady(): boolean {
    return this.ready;
  }

  get name(): string {
    return this.appName;
  }

  set name(name: string) {
    this.appName = name;
  }

  getName(): string {
    return this.appName;
  }

  setName(name: string): void {
    this.appName = name;
  }

  getVersion(): string {
    return this.version;
  }

  getAppPath(): string {
    return this.appPath;
  }

  getLocale(): string {
    return 'en-US';
  }

  getPath(name: PathName): string {
    const set = this.paths.get(name);
    if (set !== undefined) return set;
    switch (name) {
      case 'home':
        return homedir();
      case 'appData':
        return appData();
      case 'userData':
        return join(this.getPath('appData'), this.appName);
      case 'sessionData':
        return this.getPath('userData');
      case 'logs':
        return join(this.getPath('userData'), 'logs');
      case 'temp':
        return tmpdir();
      case 'exe':
        return process.argv[0] ?? process.execPath;
      case 'desktop':
        return join(homedir(), 'Desktop');
      case 'documents':
        return join(homedir(), 'Documents');
      case 'downloads':
        return join(homedir(), 'Downloads');
      default:
        throw new Error(`app.getPath('${name}') is not part of the Electron stand-in`);
    }
  }

  setPath(name: string, path: string): void {
    if (resolve(path) !== path) throw new Error('Path must be absolute');
    this.paths.set(name, path);
  }

  focus(): void {}

  enableSandbox(): void {}

  setAppUserModelId(): void {}

  requestSingleInstanceLock(additionalData?: Record<PropertyKey, unknown>): boolean {
    if (this.releaseLock) return true;
    this.releaseLock = takeInstanceLock(this.getPath('userData'), additionalData ?? null, (other) =>
      this.emit('second-instance', preventable({}), other.argv, other.workingDirectory, other.additionalData),
    );
    return this.releaseLock !== undefined;
  }

  hasSingleInstanceLock(): boolean {
    return this.releaseLock !== undefined;
  }

  releaseSingleInstanceLock(): void {
    this.releaseLock?.();
    this.releaseLock = undefined;
  }

  /** Called when a window is gone. */
  windowClosed(): void {
    if (this.windows.count() > 0 || this.exiting) return;
    if (this.quitting) this.finishQuit();
    else if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed');
    else this.quit();
  }

  quit(): void {
    if (this.quitting) return;
    const event = preventable({});
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    this.quitting = true;
    if (!this.windows.closeAll()) this.quitting = false;
    else if (this.windows.count() === 0) this.finishQuit();
  }

  exit(exitCode = 0): void {
    this.exiting = true;
    this.windows.destroyAll();
    this.end(exitCode);
  }

  private finishQuit(): void {
    const event = preventable({});
    this.emit('will-quit', event);
    this.quitting = false;
    if (!event.defaultPrevented) this.end(0);
  }

  private end(exitCode: number): void {
    this.emit('quit', {}, exitCode);
    this.releaseSingleInstanceLock();
    // Not at once: whoever asked by the inspector still gets an answer.
    setImmediate(() => process.exit(exitCode));
  }
}

checkedByCompiler((app: Electron.App, listener: () => void) => {
  app.on('activate', listener).on('before-quit', listener).on('browser-window-created', listener);
  app.on('quit', listener).on('ready', listener).on('render-process-gone', listener).on('second-instance', listener);
  app.on('web-contents-created', listener).on('will-quit', listener).on('window-all-closed', listener);
});
