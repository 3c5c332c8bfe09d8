import type Electron from 'electron';
import type { ChromiumHost, OpenedWindow, Size } from '../chromium/host.ts';
import type { StandInApp, Windows } from './app.ts';
import { CheckedEmitter, checkedByCompiler, guarded, preventable } from './guard.ts';
import { type PageOwner, type Shared, StandInWebContents } from './web-contents.ts';

type Members = Pick<
  Electron.BrowserWindow,
  | 'blur'
  | 'center'
  | 'close'
  | 'destroy'
  | 'focus'
  | 'getBounds'
  | 'getContentBounds'
  | 'getContentSize'
  | 'getMinimumSize'
  | 'getSize'
  | 'getTitle'
  | 'hide'
  | 'id'
  | 'isDestroyed'
  | 'isFocused'
  | 'isMaximized'
  | 'isMinimized'
  | 'isVisible'
  | 'loadURL'
  | 'maximize'
  | 'minimize'
  | 'removeMenu'
  | 'restore'
  | 'setBounds'
  | 'setContentProtection'
  | 'setContentSize'
  | 'setMenu'
  | 'setMenuBarVisibility'
  | 'setMinimumSize'
  | 'setSize'
  | 'setTitle'
  | 'show'
  | 'showInactive'
>;

const events = [
  'blur',
  'close',
  'closed',
  'focus',
  'hide',
  'maximize',
  'minimize',
  'move',
  'page-title-updated',
  'ready-to-show',
  'resize',
  'responsive',
  'restore',
  'show',
  'unresponsive',
];

const leastWindowWidth = 500;

/** Where the windows live. */
export interface WindowContext {
  readonly app: StandInApp;
  readonly host: ChromiumHost;
  readonly shared: Shared;
}

/** Makes Electron's `BrowserWindow` and `webContents` over one Chromium. */
export const makeBrowserWindow = ({ app, host, shared }: WindowContext) => {
  const all = new Map<number, BrowserWindow>();
  let lastId = 0;
  let focused: BrowserWindow | undefined;

  class BrowserWindow extends CheckedEmitter implements Members, PageOwner {
    readonly id: number;
    readonly webContents: StandInWebContents;
    private readonly opened: Promise<OpenedWindow>;
    private readonly self: BrowserWindow;
    private size: Size;
    private minimum: readonly [number, number];
    private title: string;
    private state: 'normal' | 'maximized' | 'minimized' = 'normal';
    private visible: boolean;
    private destroyed = false;
    private painted = false;
    private narrow = false;

    constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
      super('BrowserWindow', events);
      if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
      const { width = 800, height = 600, minWidth = 0, minHeight = 0, webPreferences = {} } = options;
      if (
        webPreferences.nodeIntegration ||
        webPreferences.contextIsolation === false ||
        webPreferences.sandbox === false
      ) {
        throw new Error('Windows without sandbox and context isolation are not part of the Electron stand-in');
      }
      lastId += 1;
      this.id = lastId;
      this.size = { width: Math.max(width, minWidth), height: Math.max(height, minHeight) };
      this.minimum = [minWidth, minHeight];
      this.title = options.title ?? app.getName();
      this.visible = options.show !== false;
      const self = guarded('BrowserWindow', this);
      this.self = self;
      const contents = new StandInWebContents(this.id, shared, this, webPreferences);
      this.webContents = guarded('webContents', contents);
      contents.setSelf(this.webContents);
      all.set(this.id, self);
      const windowEvents = {
        onClosed: () => this.gone(),
        onCrashed: (exitCode: number) => contents.crashed(exitCode),
      };
      this.opened = host.open(this.size, windowEvents).then(async (opened) => {
        if (this.destroyed) {
          await opened.browser.send('Target.closeTarget', { targetId: opened.targetId });
        } else {
          contents.attach(opened);
          if (shared.themeSource() !== 'system') contents.themeChanged(shared.themeSource());
          await this.applySize(opened);
        }
        return opened;
      });
      this.opened.catch((error) => {
        if (this.destroyed) return;
        console.error(error);
        this.gone();
      });
      if (this.visible) focused = self;
      app.emit('web-contents-created', {}, this.webContents);
      app.emit('browser-window-created', {}, self);
      // biome-ignore lint/correctness/noConstructorReturn: the application gets the guarded object, under which it is also registered
      return self;
    }

    static getAllWindows(): BrowserWindow[] {
      return [...all.values()];
    }

    static getFocusedWindow(): BrowserWindow | null {
      return focused ?? null;
    }

    static fromWebContents(contents: unknown): BrowserWindow | null {
      return [...all.values()].find((window) => window.webContents === contents) ?? null;
    }

    static fromId(id: number): BrowserWindow | null {
      return all.get(id) ?? null;
    }

    loadURL(url: string): Promise<void> {
      this.assertAlive();
      return this.webContents.loadURL(url);
    }

    close(): void {
      this.assertAlive();
      const event = preventable({});
      this.emit('close', event);
      if (!event.defaultPrevented) this.destroy();
    }

    destroy(): void {
      if (this.destroyed) return;
      // Electron tells of the end at once; Chromium's window follows.
      this.opened
        .then(({ browser, targetId }) => browser.send('Target.closeTarget', { targetId }))
        .catch(() => undefined);
      this.gone();
    }

    isDestroyed(): boolean {
      return this.destroyed;
    }

    show(): void {
      this.visible = true;
      this.emit('show');
      this.focus();
    }

    showInactive(): void {
      this.visible = true;
      this.emit('show');
    }

    hide(): void {
      this.visible = false;
      this.emit('hide');
    }

    isVisible(): boolean {
      return this.visible && this.state !== 'minimized';
    }

    focus(): void {
      this.assertAlive();
      if (focused !== this.self) focused?.emit('blur');
      focused = this.self;
      this.webContents.focus();
      this.emit('focus');
    }

    blur(): void {
      if (focused === this.self) focused = undefined;
      this.emit('blur');
    }

    isFocused(): boolean {
      return focused === this.self;
    }

    minimize(): void {
      this.setState('minimized');
      this.emit('minimize');
    }

    maximize(): void {
      this.setState('maximized');
      this.emit('maximize');
    }

    restore(): void {
      this.setState('normal');
      this.emit('restore');
    }

    isMinimized(): boolean {
      return this.state === 'minimized';
    }

    isMaximized(): boolean {
      return this.state === 'maximized';
    }

    // Windows of the stand-in have no frame of their own, so that their outer and their content size are the same.
    getSize(): [number, number] {
      return [this.size.width, this.size.height];
    }

    getContentSize(): [number, number] {
      return this.getSize();
    }

    getBounds(): Electron.Rectangle {
      return { x: 0, y: 0, ...this.size };
    }

    getContentBounds(): Electron.Rectangle {
      return this.getBounds();
    }

    setSize(width: number, height: number): void {
      this.size = { width: Math.max(width, this.minimum[0]), height: Math.max(height, this.minimum[1]) };
      void this.opened.then((opened) => this.applySize(opened)).catch(() => undefined);
      this.emit('resize');
    }

    setContentSize(width: number, height: number): void {
      this.setSize(width, height);
    }

    setBounds(bounds: Partial<Electron.Rectangle>): void {
      this.setSize(bounds.width ?? this.size.width, bounds.height ?? this.size.height);
    }

    setMinimumSize(width: number, height: number): void {
      this.minimum = [width, height];
    }

    getMinimumSize(): [number, number] {
      return [this.minimum[0], this.minimum[1]];
    }

    center(): void {}

    getTitle(): string {
      return this.title;
    }

    setTitle(title: string): void {
      this.title = title;
    }

    // As on Linux with the real binary, where neither a menu of null nor content protection shows.
    setMenu(): void {}
    removeMenu(): void {}
    setMenuBarVisibility(): void {}
    setContentProtection(): void {}

    onFirstPaint(): void {
      if (this.painted || this.destroyed) return;
      this.painted = true;
      this.emit('ready-to-show');
    }

    private setState(state: 'normal' | 'maximized' | 'minimized'): void {
      this.assertAlive();
      this.state = state;
      void this.opened
        .then(({ browser, windowId }) =>
          browser.send('Browser.setWindowBounds', { windowId, bounds: { windowState: state } }),
        )
        .catch(() => undefined);
    }

    private async applySize({ browser, session, windowId }: OpenedWindow): Promise<void> {
      await browser.send('Browser.setContentsSize', { windowId, ...this.size });
      // Below the least width of Chromium's own windows only the page can be made narrow.
      const narrow = this.size.width < leastWindowWidth;
      if (narrow) {
        await session.send('Emulation.setDeviceMetricsOverride', { ...this.size, deviceScaleFactor: 0, mobile: false });
      } else if (this.narrow) {
        await session.send('Emulation.clearDeviceMetricsOverride');
      }
      this.narrow = narrow;
    }

    private gone(): void {
      if (this.destroyed) return;
      this.destroyed = true;
      all.delete(this.id);
      if (focused === this.self) focused = undefined;
      this.webContents.detach();
      this.emit('closed');
      app.windowClosed();
    }

    private assertAlive(): void {
      if (this.destroyed) throw new TypeError('Object has been destroyed');
    }
  }

  const windows: Windows = {
    count: () => all.size,
    closeAll: () => {
      for (const window of [...all.values()]) window.close();
      return all.size === 0;
    },
    destroyAll: () => {
      for (const window of [...all.values()]) window.destroy();
    },
  };
  const find = (matches: (contents: StandInWebContents) => boolean) =>
    [...all.values()].map((window) => window.webContents).find(matches);
  const webContents = guarded('webContents', {
    fromDevToolsTargetId: (targetId: string) => find((contents) => contents.targetId === targetId),
    fromId: (id: number) => find((contents) => contents.id === id),
    getAllWebContents: () => [...all.values()].map((window) => window.webContents),
    getFocusedWebContents: () => focused?.webContents ?? null,
  });
  return { BrowserWindow: guarded('BrowserWindow', BrowserWindow), webContents, windows };
};

checkedByCompiler(
  (
    window: Electron.BrowserWindow,
    listener: () => void,
  ): Pick<typeof Electron.BrowserWindow, 'fromId' | 'fromWebContents' | 'getAllWindows' | 'getFocusedWindow'> => {
    window.on('blur', listener).on('close', listener).on('closed', listener).on('focus', listener).on('hide', listener);
    window.on('maximize', listener).on('minimize', listener).on('move', listener).on('page-title-updated', listener);
    window.on('ready-to-show', listener).on('resize', listener).on('responsive', listener).on('restore', listener);
    window.on('show', listener).on('unresponsive', listener);
    return window.constructor as typeof Electron.BrowserWindow;
  },
);
