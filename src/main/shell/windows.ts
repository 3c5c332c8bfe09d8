import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { type PageHost, pages } from './page-hosts.ts';

const sizes: Readonly<Record<PageHost, { width: number; height: number; minWidth: number; minHeight: number }>> = {
  console: { width: 1280, height: 800, minWidth: 640, minHeight: 560 },
  phone: { width: 760, height: 860, minWidth: 420, minHeight: 640 },
};

/** Opens a window on one of our pages. Titles hold nothing personal (R35). */
export function openWindow(host: PageHost): BrowserWindow {
  const window = new BrowserWindow({
    ...sizes[host],
    title: host === 'console' ? 'PIN Desk' : 'PIN Desk – practice phone',
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
  // Keeps the window out of screen captures, where the system can (Windows, macOS).
  if (host === 'console') window.setContentProtection(true);
  window.once('ready-to-show', () => window.show());
  void window.loadURL(pages[host]);
  return window;
}
