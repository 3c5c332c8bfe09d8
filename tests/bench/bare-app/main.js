// The least that the host can do: one window with a static page, and a handler that gives back what it got. What the
// console costs beyond the host is measured against this. Plain JavaScript, because it runs unbuilt.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, protocol } from 'electron';

const folder = import.meta.dirname;
const { PIN_DESK_DATA_DIR } = process.env;
if (PIN_DESK_DATA_DIR) app.setPath('userData', PIN_DESK_DATA_DIR);
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
ipcMain.handle('echo', (_event, value) => value);
app.on('window-all-closed', () => app.quit());
app.whenReady().then(() => {
  protocol.handle('app', async ({ url }) => {
    const script = new URL(url).pathname === '/page.js';
    const body = await readFile(join(folder, script ? 'page.js' : 'page.html'));
    return new Response(body, { headers: { 'content-type': script ? 'text/javascript' : 'text/html; charset=utf-8' } });
  });
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    show: false,
    webPreferences: { preload: join(folder, 'preload.cjs'), sandbox: true, contextIsolation: true },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL('app://console/index.html');
});
