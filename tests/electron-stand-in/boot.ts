import { readFileSync } from 'node:fs';
import inspector from 'node:inspector';
import { createRequire, registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { StandInApp } from './api/app.ts';
import { makeBrowserWindow } from './api/browser-window.ts';
import { guarded } from './api/guard.ts';
import { StandInIpcMain } from './api/ipc-main.ts';
import { makeProtocol } from './api/protocol.ts';
import { makeSafeStorage } from './api/safe-storage.ts';
import { makeSession } from './api/session.ts';
import { makeSmallParts } from './api/small-parts.ts';
import { WebAddresses } from './api/web-addresses.ts';
import { ChromiumHost } from './chromium/host.ts';
import { readCommandLine } from './command-line.ts';

const require = createRequire(import.meta.url);
const args = process.argv.slice(2);
const commandLine = readCommandLine(args);
const entry = resolve(commandLine.entry ?? '.');

process.argv = [join(import.meta.dirname, 'electron'), ...args];
const electronVersion = (require('electron/package.json') as { version: string }).version;
for (const [name, value] of [
  ['chrome', '0.0.0.0'],
  ['electron', electronVersion],
] as const) {
  Object.defineProperty(process.versions, name, { value, enumerable: true });
}
Object.assign(process, { type: 'browser', defaultApp: true });

if (commandLine.inspectPort !== undefined) inspector.open(commandLine.inspectPort, '127.0.0.1');

const app = new StandInApp(entry, commandLine.switches);
const guardedApp = guarded('app', app);
const addresses = new WebAddresses();
const ipcMain = new StandInIpcMain();
const host = new ChromiumHost(() => app.switches);
const { protocol, handlerOf } = makeProtocol(addresses, () => app.isReady());
const sessions = makeSession(protocol, handlerOf, () => {
  for (const contents of webContents.getAllWebContents()) contents.permissionsChanged();
});
const { rules, defaultSession, session } = sessions;
const smallParts = makeSmallParts((source) => {
  for (const contents of webContents.getAllWebContents()) contents.themeChanged(source);
});
const themeSource = () => smallParts.nativeTheme.themeSource;
const shared = { addresses, ipcMain, rules, session: defaultSession, themeSource };
const { BrowserWindow, webContents, windows } = makeBrowserWindow({ app: guardedApp, host, shared });
app.setWindows(windows);

const electron = guarded('electron', {
  app: guardedApp,
  BrowserWindow,
  ipcMain,
  protocol,
  safeStorage: makeSafeStorage(() => app.getPath('userData')),
  session,
  webContents,
  ...smallParts,
});

Object.defineProperty(globalThis, Symbol.for('electron-stand-in'), { value: electron });
const electronModule = pathToFileURL(join(import.meta.dirname, 'electron-module.cjs')).href;
registerHooks({
  resolve: (specifier, context, nextResolve) =>
    specifier === 'electron' || specifier === 'electron/main'
      ? { url: electronModule, format: 'commonjs', shortCircuit: true }
      : nextResolve(specifier, context),
});

process.on('exit', () => host.end());
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => guardedApp.quit());
// Electron shows such an error in a box and goes on.
process.on('uncaughtException', (error) => {
  process.stderr.write(`A JavaScript error occurred in the main process\n${error?.stack ?? error}\n`);
});

const loadModule = createRequire(join(process.cwd(), 'package.json'));
for (const module of commandLine.modules) loadModule(module);

// Playwright waits for Chromium's port before it lets the application become ready. Else Chromium starts with the first window.
if (commandLine.switches.has('remote-debugging-port')) host.start();

const main = (JSON.parse(readFileSync(join(entry, 'package.json'), 'utf8')) as { main?: string }).main ?? 'index.js';
try {
  await import(pathToFileURL(join(entry, main)).href);
} catch (error) {
  process.stderr.write(`App threw an error during load\n${error instanceof Error ? error.stack : error}\n`);
  process.exit(1);
}
app.becomeReady(guardedApp);
