import type Electron from 'electron';
import type { DevToolsSession, Protocol } from '../chromium/connection.ts';
import type { OpenedWindow } from '../chromium/host.ts';
import { makeCodec } from '../page/codec.ts';
import type { FromPage, ToPage } from '../page/preload-world.ts';
import { pageScripts, preloadWorldName } from '../page/scripts.ts';
import { type Frame, Frames } from './frames.ts';
import { CheckedEmitter, checkedByCompiler, preventable } from './guard.ts';
import type { StandInIpcMain } from './ipc-main.ts';
import { applyPermissions } from './permissions.ts';
import { printToPdf } from './print-to-pdf.ts';
import { answerRequest } from './requests.ts';
import type { SessionRules, StandInSession } from './session.ts';
import type { WebAddresses } from './web-addresses.ts';

type Members = Pick<
  Electron.WebContents,
  | 'closeDevTools'
  | 'focus'
  | 'forcefullyCrashRenderer'
  | 'getPrintersAsync'
  | 'getTitle'
  | 'getURL'
  | 'id'
  | 'isDestroyed'
  | 'isDevToolsOpened'
  | 'isLoading'
  | 'loadURL'
  | 'openDevTools'
  | 'print'
  | 'printToPDF'
  | 'reload'
  | 'send'
  | 'setWindowOpenHandler'
>;

const events = [
  'blur',
  'did-fail-load',
  'did-finish-load',
  'did-navigate',
  'did-navigate-in-page',
  'destroyed',
  'devtools-opened',
  'dom-ready',
  'focus',
  'page-title-updated',
  'render-process-gone',
  'will-attach-webview',
  'will-frame-navigate',
  'will-navigate',
  'will-redirect',
];

/** What every page of the application shares. */
export interface Shared {
  readonly addresses: WebAddresses;
  readonly ipcMain: StandInIpcMain;
  readonly rules: SessionRules;
  readonly session: StandInSession;
  themeSource(): Electron.NativeTheme['themeSource'];
}

/** What a page does to its window. */
export interface PageOwner {
  close(): void;
  onFirstPaint(): void;
}

interface Letter {
  readonly message: FromPage;
  /** Address of the document that sent it. */
  readonly at: string;
}
type Sent = Extract<FromPage, { args: string }>;

const codec = makeCodec();

const loadError = (reason: string, address: string): Error => {
  const code = reason.replace(/^net::/, '');
  const errno = code === 'ERR_ABORTED' ? -3 : -2;
  return Object.assign(new Error(`${code} (${errno}) loading '${address}'`), { code, errno, url: address });
};

/** Electron's WebContents of one window. */
export class StandInWebContents extends CheckedEmitter implements Members {
  readonly id: number;
  readonly session: StandInSession;
  private readonly shared: Shared;
  private readonly owner: PageOwner;
  private readonly frames: Frames;
  private readonly page = Promise.withResolvers<OpenedWindow>();
  private readonly preloadPath: string | undefined;
  private readonly versions: Readonly<Record<string, string>>;
  private readonly finished = new Set<string>();
  private readonly loads = new Map<string, PromiseWithResolvers<void>>();
  private self: this = this;
  private target: OpenedWindow | undefined;
  private receiver = '';
  private context: number | undefined;
  private url = '';
  private title = '';
  private destroyed = false;
  private loading = false;
  private ownNavigation: string | undefined;
  private startedAs = '';
  private permissionsOf = '';
  private openHandler: Parameters<Members['setWindowOpenHandler']>[0] | undefined;

  constructor(id: number, shared: Shared, owner: PageOwner, preferences: Electron.WebPreferences) {
    super('webContents', events);
    this.id = id;
    this.shared = shared;
    this.owner = owner;
    this.session = shared.session;
    this.frames = new Frames(id);
    this.preloadPath = preferences.preload;
    this.versions = { chrome: process.versions.chrome ?? '', electron: process.versions.electron ?? '' };
    // A window that is closed before its page is there rejects no promise that nobody asked for.
    this.page.promise.catch(() => undefined);
  }

  /** `self` is this object as the application sees it. */
  setSelf(self: this): void {
    this.self = self;
  }

  /** The window is there: prepares its page for documents. */
  attach(target: OpenedWindow): void {
    if (this.destroyed) return;
    this.target = target;
    const { session, targetId } = target;
    const scripts = pageScripts(this.preloadPath, this.versions);
    this.receiver = scripts.receiver;
    this.listen(session, targetId, scripts.binding);
    // All at once and in this order; nothing here may wait for the page, which Playwright may be holding still.
    const prepare = [
      session.send('Page.enable'),
      session.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      session.send('Runtime.addBinding', { name: scripts.binding, executionContextName: preloadWorldName }),
      session.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.mainWorld }),
      session.send('Page.addScriptToEvaluateOnNewDocument', {
        source: scripts.preloadWorld,
        worldName: preloadWorldName,
      }),
      session.send('Runtime.enable'),
      session.send('Inspector.enable'),
      session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
    ];
    Promise.all(prepare).then(
      () => this.page.resolve(target),
      (error) => this.page.reject(error),
    );
  }

  /** The window is gone. */
  detach(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    this.page.reject(new Error('Object has been destroyed'));
    for (const load of this.loads.values()) load.reject(loadError('ERR_ABORTED', this.url));
    this.loads.clear();
    this.emit('destroyed');
  }

  crashed(exitCode: number): void {
    this.context = undefined;
    this.emit('render-process-gone', {}, { reason: 'crashed', exitCode });
  }

  get targetId(): string | undefined {
    return this.target?.targetId;
  }

  get mainFrame(): Frame {
    return this.frames.get(this.targetId ?? '');
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  getURL(): string {
    this.assertAlive();
    return this.url;
  }

  getTitle(): string {
    return this.title;
  }

  isLoading(): boolean {
    return this.loading;
  }

  focus(): void {
    void this.run(({ session }) => session.send('Page.bringToFront'));
  }

  openDevTools(): void {}

  closeDevTools(): void {}

  isDevToolsOpened(): boolean {
    return false;
  }

  forcefullyCrashRenderer(): void {
    void this.run(({ session }) => session.send('Page.crash'));
  }

  reload(): void {
    this.assertAlive();
    void this.run(({ session }) => session.send('Page.reload'));
  }

  /** `nativeTheme.themeSource` decides what the page's media query for a dark scheme says. */
  themeChanged(source: Electron.NativeTheme['themeSource']): void {
    const value = source === 'system' ? '' : source;
    const features = [{ name: 'prefers-color-scheme', value }];
    void this.run(({ session }) => session.send('Emulation.setEmulatedMedia', { features }));
  }

  printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    this.assertAlive();
    return this.page.promise.then(({ session }) => printToPdf(session, options));
  }

  /** There is no printer here. */
  async getPrintersAsync(): Promise<Electron.PrinterInfo[]> {
    this.assertAlive();
    return [];
  }

  print(_options?: Electron.WebContentsPrintOptions, callback?: (success: boolean, reason: string) => void): void {
    this.assertAlive();
    console.error(`A page was to be printed (${this.url}): the Electron stand-in has no printer`);
    setImmediate(() => callback?.(false, 'Invalid printer settings'));
  }

  /** Asked for by Playwright. */
  close(): void {
    this.owner.close();
  }

  setWindowOpenHandler(handler: Parameters<Members['setWindowOpenHandler']>[0]): void {
    this.openHandler = handler;
  }

  send(channel: string, ...args: unknown[]): void {
    this.assertAlive();
    if (typeof channel !== 'string') throw new TypeError('Missing required channel argument');
    let encoded: string;
    try {
      encoded = codec.encode(args);
    } catch {
      console.error('Error sending from webFrameMain: ', new Error('Failed to serialize arguments'));
      return;
    }
    if (this.context !== undefined) this.tell(this.context, { kind: 'message', channel, args: encoded });
  }

  async loadURL(address: string): Promise<void> {
    this.assertAlive();
    const { session } = await this.page.promise;
    const url = this.shared.addresses.toBrowser(address);
    this.ownNavigation = url.replace(/#.*$/, '');
    this.loading = true;
    this.prepareOrigin(address);
    const { errorText, loaderId } = await session.send('Page.navigate', { url });
    if (errorText) {
      this.loading = false;
      const error = loadError(errorText, address);
      this.emit('did-fail-load', {}, -2, errorText, address, true, 0, 0);
      throw error;
    }
    if (loaderId === undefined || this.finished.has(loaderId)) return;
    const load = Promise.withResolvers<void>();
    this.loads.set(loaderId, load);
    await load.promise;
  }

  private assertAlive(): void {
    if (this.destroyed) throw new TypeError('Object has been destroyed');
  }

  /** Commands of a window that closes meanwhile come to nothing. */
  private async run(command: (target: OpenedWindow) => Promise<unknown>): Promise<void> {
    try {
      await command(await this.page.promise);
    } catch (error) {
      if (!this.destroyed) console.error(error);
    }
  }

  private tell(contextId: number, message: ToPage): void {
    const expression = `${this.receiver}(${JSON.stringify(JSON.stringify(message))})`;
    // The document may have gone meanwhile, and with it whoever waited for this.
    this.target?.session.send('Runtime.evaluate', { expression, contextId }).catch(() => undefined);
  }

  private listen(session: DevToolsSession, mainFrameId: string, binding: string): void {
    const { addresses, rules } = this.shared;
    this.frames.set(mainFrameId, undefined, '', '');
    session.on('Runtime.executionContextCreated', ({ context }) => {
      const { frameId } = (context.auxData ?? {}) as { frameId?: string };
      if (context.name === preloadWorldName && frameId === mainFrameId) this.context = context.id;
    });
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (executionContextId === this.context) this.context = undefined;
    });
    session.on('Runtime.executionContextsCleared', () => {
      this.context = undefined;
    });
    session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === binding) this.onMessage(JSON.parse(payload) as Letter, executionContextId, mainFrameId);
    });
    session.on('Page.frameAttached', ({ frameId, parentFrameId }) => this.frames.set(frameId, parentFrameId, '', ''));
    session.on('Page.frameDetached', ({ frameId, reason }) => {
      if (reason === 'remove') this.frames.remove(frameId);
    });
    session.on('Page.frameNavigated', ({ frame }) => this.onNavigated(frame));
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId !== mainFrameId) return;
      this.url = addresses.toApp(url);
      this.frames.set(frameId, undefined, this.url, '');
      this.emit('did-navigate-in-page', {}, this.url, true);
    });
    session.on('Page.frameStartedNavigating', ({ frameId, navigationType }) => {
      if (frameId === mainFrameId) this.startedAs = navigationType;
    });
    session.on('Page.lifecycleEvent', ({ frameId, loaderId, name }) => {
      if (frameId === mainFrameId && this.url !== '') this.onLifecycle(name, loaderId);
    });
    session.on('Fetch.requestPaused', (paused) => {
      const mayNavigate = (request: Protocol.Fetch.requestPausedPayload) => this.mayNavigate(request, mainFrameId);
      const context = { session, rules, addresses, webContentsId: this.id, mainFrameId, mayNavigate };
      answerRequest(context, paused).catch((error) => {
        // A page that navigates away or closes takes its requests with it.
        if (!this.destroyed && !/Invalid InterceptionId|Chromium is gone|Session with/.test(String(error)))
          console.error(error);
      });
    });
  }

  private onNavigated(frame: Protocol.Page.Frame): void {
    const { addresses } = this.shared;
    const url = addresses.toApp(frame.url + (frame.urlFragment ?? ''));
    this.frames.set(frame.id, frame.parentId, url, frame.name ?? '');
    if (frame.parentId !== undefined || url === 'about:blank') return;
    for (const [loaderId, load] of this.loads) {
      if (loaderId === frame.loaderId) continue;
      this.loads.delete(loaderId);
      load.reject(loadError('ERR_ABORTED', this.url));
    }
    if (frame.unreachableUrl) return;
    this.url = url;
    this.loading = true;
    this.emit('did-navigate', {}, url, 200, 'OK');
  }

  private onLifecycle(name: string, loaderId: string): void {
    if (name === 'DOMContentLoaded') this.emit('dom-ready', {});
    if (name === 'firstPaint') this.owner.onFirstPaint();
    if (name !== 'load') return;
    this.loading = false;
    this.finished.add(loaderId);
    this.loads.get(loaderId)?.resolve();
    this.loads.delete(loaderId);
    this.emit('did-finish-load', {});
    this.owner.onFirstPaint();
  }

  /** What Electron tells of a navigation that the page began; false where a listener refused it. */
  private mayNavigate(paused: Protocol.Fetch.requestPausedPayload, mainFrameId: string): boolean {
    const { request, frameId, redirectedRequestId } = paused;
    const isMainFrame = frameId === mainFrameId;
    const url = this.shared.addresses.toApp(request.url + (request.urlFragment ?? ''));
    const frame = this.frames.get(frameId);
    const event = preventable({ url, isSameDocument: false, isMainFrame, frame, initiator: frame });
    if (redirectedRequestId !== undefined) {
      this.emit('will-redirect', event, url, false, isMainFrame, frame.processId, frame.routingId);
      return !event.defaultPrevented;
    }
    if (isMainFrame) {
      const own = this.ownNavigation === request.url;
      this.ownNavigation = undefined;
      if (own || !['differentDocument', 'sameDocument', ''].includes(this.startedAs)) return true;
    }
    this.emit('will-frame-navigate', event);
    if (isMainFrame && !event.defaultPrevented)
      this.emit('will-navigate', event, url, false, true, frame.processId, frame.routingId);
    if (isMainFrame && !event.defaultPrevented) this.prepareOrigin(url);
    return !event.defaultPrevented;
  }

  private onMessage({ message, at }: Letter, contextId: number, mainFrameId: string): void {
    const url = this.shared.addresses.toApp(at);
    this.context = contextId;
    this.frames.set(mainFrameId, undefined, url, '');
    if (this.url === '') this.url = url;
    if (message.kind === 'open') this.onOpen(message);
    else this.onIpc(message, contextId);
  }

  private onIpc(message: Sent, contextId: number): void {
    const { ipcMain } = this.shared;
    const frame = this.mainFrame;
    const event = {
      type: 'frame',
      sender: this.self,
      senderFrame: frame,
      processId: frame.processId,
      frameId: frame.routingId,
      ports: [],
      reply: (channel: string, ...args: unknown[]) => this.send(channel, ...args),
    };
    const args = codec.decode(message.args) as unknown[];
    if (message.kind === 'send') {
      ipcMain.emit(message.channel, event, ...args);
      return;
    }
    const { id, channel } = message;
    ipcMain
      .invoke(channel, event, args)
      .then((value) => this.tell(contextId, { kind: 'reply', id, value: codec.encode(value) }))
      .catch((error) => {
        const text = `Error invoking remote method '${channel}': ${error}`;
        this.tell(contextId, { kind: 'reply', id, error: text });
      });
  }

  private onOpen({ url, frameName, features, disposition }: Extract<FromPage, { kind: 'open' }>): void {
    const address = this.shared.addresses.toApp(url);
    const referrer = { url: '', policy: 'strict-origin-when-cross-origin' } as const;
    const details = { url: address, frameName, features, disposition, referrer } as Electron.HandlerDetails;
    const answer = this.openHandler?.(details);
    if (answer?.action !== 'deny') {
      console.error(`A page asked for a window of its own (${address}): not part of the Electron stand-in, refused`);
    }
  }

  /** Permissions must be known to Chromium before the document asks for them. */
  private prepareOrigin(address: string): void {
    const { addresses, rules } = this.shared;
    const browserAddress = addresses.toBrowser(address);
    if (!URL.canParse(browserAddress) || !/^https?:/.test(browserAddress)) return;
    const { origin } = new URL(browserAddress);
    this.permissionsOf = origin;
    void this.run(({ browser }) =>
      applyPermissions(browser, rules, this.self, { app: `${addresses.toApp(origin)}/`, browser: origin }),
    );
  }

  /** The session's permission handlers were replaced. */
  permissionsChanged(): void {
    if (this.permissionsOf !== '') this.prepareOrigin(this.shared.addresses.toApp(this.permissionsOf));
  }
}

checkedByCompiler((contents: Electron.WebContents, listener: () => void) => {
  contents
    .on('blur', listener)
    .on('did-fail-load', listener)
    .on('did-finish-load', listener)
    .on('did-navigate', listener);
  contents.on('did-navigate-in-page', listener).on('destroyed', listener).on('devtools-opened', listener);
  contents.on('dom-ready', listener).on('focus', listener).on('page-title-updated', listener);
  contents.on('render-process-gone', listener).on('will-attach-webview', listener);
  contents.on('will-frame-navigate', listener).on('will-navigate', listener).on('will-redirect', listener);
});
