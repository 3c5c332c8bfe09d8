import { beforeEach, describe, expect, test, vi } from 'vitest';
import { callChannel } from '../../../src/shared/bridge.ts';

/** Electron as far as a window and the hardening touch it; each call is kept. */
const electron = vi.hoisted(() => {
  const handlers: Record<string, (event: { preventDefault(): void }) => void> = {};
  const webContents = { on: vi.fn(), handlers };
  const session = {
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    setDisplayMediaRequestHandler: vi.fn(),
    webRequest: { onBeforeRequest: vi.fn() },
  };
  const made: { options: Record<string, unknown>; protection: boolean[]; webContents: object }[] = [];
  class BrowserWindow {
    static fromWebContents = () => ({});
    readonly webContents = { ...webContents };
    readonly protection: boolean[] = [];
    readonly options: Record<string, unknown>;
    constructor(options: Record<string, unknown>) {
      this.options = options;
      made.push(this);
    }
    setContentProtection(on: boolean) {
      this.protection.push(on);
    }
    once() {}
    async loadURL() {}
  }
  const app = { isPackaged: false, on: vi.fn() };
  return {
    made,
    app,
    BrowserWindow,
    Menu: { setApplicationMenu: vi.fn() },
    session: { defaultSession: session },
    ipcMain: { handle: vi.fn() },
  };
});
vi.mock('electron', () => electron);
const { openWindow } = await import('../../../src/main/shell/windows.ts');
const { harden } = await import('../../../src/main/shell/hardening.ts');
const { listen } = await import('../../../src/main/shell/ipc.ts');

beforeEach(() => {
  vi.clearAllMocks();
  electron.made.length = 0;
  electron.app.isPackaged = false;
});

const opened = (host: 'console' | 'phone' | 'print') => {
  openWindow(host);
  const [window] = electron.made;
  if (!window) throw new Error('no window was made');
  return window;
};

describe('a window', () => {
  test.each(['console', 'phone', 'print'] as const)(
    'R35: the %s keeps out of captures, and its title names nobody',
    (host) => {
      const window = opened(host);
      expect(window.protection).toEqual([true]);
      expect(window.options['title']).toMatch(/^PIN Desk( – (practice phone|print))?$/);
    },
  );

  test.each([
    [true, false],
    [false, true],
  ])('packaged %s: developer tools %s', (packaged, devTools) => {
    electron.app.isPackaged = packaged;
    for (const host of ['console', 'phone', 'print'] as const) {
      electron.made.length = 0;
      expect(opened(host).options['webPreferences']).toMatchObject({ devTools });
    }
  });

  test('checklist 2, 3, 4, 6 and R19: isolated, sandboxed, and without a spell-checker', () => {
    expect(opened('console').options['webPreferences']).toMatchObject({
      nodeIntegration: false,
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      spellcheck: false,
    });
  });

  test('checklist 17: is heard on the page it was opened for, and on no other', async () => {
    const window = opened('phone');
    listen({
      console: () => async () => ({ ok: true, value: 'console' }),
      phone: () => async () => ({ ok: true, value: 'phone' }),
      print: () => null,
      caller: () => async () => ({ ok: true, value: 'caller' }),
      approval: () => null,
    });
    const [channel, handler] = electron.ipcMain.handle.mock.calls[0] ?? [];
    expect(channel).toBe(callChannel);
    const from = (url: string) =>
      handler({ sender: window.webContents, senderFrame: { url, parent: null } }, 'status.get', {});
    expect(await from('app://phone/phone.html')).toEqual({ ok: true, value: 'phone' });
    expect(await from('app://console/index.html')).toEqual({ ok: false, error: { code: 'foreign-sender' } });
  });
});

describe('the application', () => {
  const request = (packaged: boolean, url: string): boolean => {
    harden(packaged);
    const listener = electron.session.defaultSession.webRequest.onBeforeRequest.mock.calls[0]?.[0];
    let cancelled = false;
    listener({ url }, ({ cancel }: { cancel: boolean }) => {
      cancelled = cancel;
    });
    return cancelled;
  };

  test('has no menu, and with it no key that opens developer tools, reloads or zooms', () => {
    harden(true);
    expect(electron.Menu.setApplicationMenu.mock.calls).toEqual([[null]]);
  });

  test.each([
    [true, 'devtools://devtools/bundled/inspector.html', true],
    [false, 'devtools://devtools/bundled/inspector.html', false],
    [true, 'https://example.com/', true],
    [false, 'https://example.com/', true],
    [false, 'file:///etc/passwd', true],
    [false, 'blob:app://console/x', true],
    [true, 'app://console/index.html', false],
  ])('packaged %s: %s is refused: %s', (packaged, url, refused) => {
    expect(request(packaged, url)).toBe(refused);
  });

  test('checklist 5: no permission is given, notifications and the clipboard among them', () => {
    harden(true);
    const ours = electron.session.defaultSession;
    const answer = vi.fn();
    for (const permission of ['notifications', 'clipboard-read', 'media', 'display-capture', 'fileSystem'])
      ours.setPermissionRequestHandler.mock.calls[0]?.[0](null, permission, answer);
    expect(answer.mock.calls).toEqual([[false], [false], [false], [false], [false]]);
    expect(ours.setPermissionCheckHandler.mock.calls[0]?.[0]()).toBe(false);
    expect(ours.setDevicePermissionHandler.mock.calls[0]?.[0]()).toBe(false);
  });

  test('checklist 11 to 14: a page goes nowhere, opens nothing and embeds nothing', () => {
    harden(true);
    const listener = electron.app.on.mock.calls.find(([event]) => event === 'web-contents-created')?.[1];
    const listeners = new Map<string, (event: { preventDefault(): void }) => void>();
    let opens: (() => unknown) | null = null;
    listener(null, {
      on: (event: string, react: (event: { preventDefault(): void }) => void) => listeners.set(event, react),
      setWindowOpenHandler: (handler: () => unknown) => {
        opens = handler;
      },
    });
    for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview']) {
      const preventDefault = vi.fn();
      listeners.get(event)?.({ preventDefault });
      expect(preventDefault, event).toHaveBeenCalledOnce();
    }
    expect((opens as (() => unknown) | null)?.()).toEqual({ action: 'deny' });
  });
});
