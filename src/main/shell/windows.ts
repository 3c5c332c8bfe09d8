import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { admit } from './ipc.ts';
import { type PageHost, pages } from './page-hosts.ts';

const sizes: Readonly<Record<PageHost, { width: number; height: number; minWidth: number; minHeight: number }>> = {
  console: { width: 1280, height: 800, minWidth: 640, minHeight: 560 },
  phone: { width: 760, height: 860, minWidth: 420, minHeight: 640 },
  caller: { width: 460, height: 620, minWidth: 320, minHeight: 360 },
  approval: { width: 720, height: 780, minWidth: 420, minHeight: 480 },
  // A4 at 96 dots an inch.
  print: { width: 794, height: 1123, minWidth: 0, minHeight: 0 },
};

const titles: Readonly<Record<PageHost, string>> = {
  console: 'PIN Desk',
  phone: 'PIN Desk – practice phone',
  caller: 'PIN Desk – the caller',
  approval: 'PIN Desk – second person',
  print: 'PIN Desk – print',
};

/** A window for one of our pages, not shown and not loaded yet. Titles hold nothing personal (R35). */
export function makeWindow(host: PageHost): BrowserWindow {
  const window = new BrowserWindow({
    ...sizes[host],
    title: titles[host],
    show: false,
    autoHideMenuBar: true,
    backgroundColor: '#f7f8fa',
    webPreferences: {
      preload: join(import.meta.dirname, '../preload', `${host}.cjs`),
      // Checklist 2, 3, 4, 6: said aloud although they are Electron's presets.
      nodeIntegration: false,
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      // R19, R35: what is typed is remembered nowhere.
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  // Keeps the window out of screen captures, where the system can (Windows, macOS): one shows a citizen, the other a code.
  window.setContentProtection(true);
  admit(window.webContents, host);
  return window;
}

/** Opens a window on one of our pages, and shows it as soon as there is something to see. */
export function openWindow(host: PageHost): BrowserWindow {
  const window = makeWindow(host);
  // The caller speaks beside the agent's work and does not take the keyboard from it.
  window.once('ready-to-show', () => (host === 'caller' ? window.showInactive() : window.show()));
  void window.loadURL(pages[host]);
  return window;
}

/** A page that dies again this soon is not shown again at once, or it would die as fast as it can be shown. */
const patience = 5_000;
let lastCrash = Number.NEGATIVE_INFINITY;

/**
 * A page that crashed, or was killed, is shown again in a window of its own: the case is main's, so nothing of it is lost.
 * @param reopen opens the new window; the dead one is closed after it, so that the application has one throughout.
 */
export function onCrash(window: BrowserWindow, reopen: () => void): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const soon = performance.now() - lastCrash < patience;
    lastCrash = performance.now();
    const replace = () => {
      if (window.isDestroyed()) return;
      reopen();
      window.destroy();
    };
    if (soon) setTimeout(replace, patience);
    else replace();
  });
}
