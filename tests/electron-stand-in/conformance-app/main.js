// A small application whose behaviour tests/conformance compares between Electron and the stand-in. It is plain JavaScript
// because it runs unbuilt; the tests drive it by `electronApp.evaluate`.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, Menu, protocol, safeStorage, session } from 'electron';

const folder = import.meta.dirname;
const { CONFORMANCE_DATA, CONFORMANCE_STAY, CONFORMANCE_TELL } = process.env;
if (CONFORMANCE_DATA) app.setPath('userData', CONFORMANCE_DATA);

/** What happened, in order, and what the tests reach into. */
const log = [];
const state = { log, requests: [], notes: [], other: undefined };
globalThis.conformance = state;

for (const name of ['before-quit', 'will-quit', 'quit']) app.on(name, () => log.push(name));
app.on('web-contents-created', (_event, contents) => {
  log.push(`web-contents-created ${contents.id}`);
  contents.on('will-attach-webview', (event) => event.preventDefault());
});
if (CONFORMANCE_STAY) app.on('window-all-closed', () => log.push('window-all-closed'));
app.on('second-instance', (_event, argv, workingDirectory, additionalData) => {
  state.other = { argv, workingDirectory, additionalData };
});

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

const types = { html: 'text/html; charset=utf-8', js: 'text/javascript' };
const policy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; frame-src 'self'; img-src 'self'; base-uri 'none'";

const answer = async (request) => {
  state.requests.push(`${request.method} ${request.url}`);
  const { host, pathname, searchParams } = new URL(request.url);
  if (pathname === '/echo') return Response.json({ body: await request.text(), type: request.headers.get('x-type') });
  if (pathname === '/moved') return Response.redirect(searchParams.get('to'), 302);
  if (pathname === '/broken') throw new Error('broken on purpose');
  if (pathname === '/missing') return new Response('nothing here', { status: 404 });
  const file = pathname === '/page.js' ? 'page.js' : 'page.html';
  const body = await readFile(join(folder, file), 'utf8');
  const headers = { 'content-type': types[file.split('.').at(-1)], 'content-security-policy': policy, 'x-host': host };
  return new Response(body, { headers });
};

const openWindow = (host, options = {}) => {
  const window = new BrowserWindow({
    width: 900,
    height: 640,
    minWidth: 400,
    show: false,
    title: 'Conformance',
    backgroundColor: '#ffffff',
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(folder, `${host}-preload.cjs`),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      devTools: false,
      spellcheck: false,
    },
    ...options,
  });
  const { webContents } = window;
  for (const name of [
    'will-navigate',
    'will-frame-navigate',
    'will-redirect',
    'render-process-gone',
    'did-finish-load',
  ]) {
    webContents.on(name, (event) => log.push(`${name} ${event?.url ?? ''}`.trim()));
  }
  webContents.on('will-navigate', (event) => {
    if (new URL(event.url).host !== host || event.url.includes('refused')) event.preventDefault();
  });
  webContents.setWindowOpenHandler(({ url }) => {
    log.push(`open ${url}`);
    return { action: 'deny' };
  });
  window.once('ready-to-show', () => {
    log.push('ready-to-show');
    if (CONFORMANCE_TELL) console.log('ready-to-show');
    window.show();
  });
  window.on('closed', () => log.push(`closed ${host}`));
  window.setMenu(null);
  window.setContentProtection(true);
  state.load = window.loadURL(`app://${host}/page.html`);
  return window;
};
state.openWindow = openWindow;

ipcMain.handle('echo', (_event, ...args) => args);
ipcMain.handle('fail', () => {
  throw new TypeError('failed on purpose');
});
ipcMain.handle('uncloneable', () => ({ call: () => undefined }));
ipcMain.handle('never', () => new Promise(() => undefined));
ipcMain.handle(
  'late',
  () =>
    new Promise((resolve) => {
      state.finishLate = resolve;
    }),
);
ipcMain.handle('sender', (event) => ({
  url: event.senderFrame.url,
  origin: event.senderFrame.origin,
  top: event.senderFrame.parent === null && event.senderFrame === event.sender.mainFrame,
  own: BrowserWindow.fromWebContents(event.sender) !== null,
  address: event.sender.getURL(),
  types: [typeof event.processId, typeof event.frameId],
}));
ipcMain.on('note', (_event, value) => state.notes.push(value));

const only = app.requestSingleInstanceLock({ from: 'other' });
if (!only) {
  app.quit();
} else {
  // `ready` waits for the main module, with what it awaits.
  await readFile(join(folder, 'page.html'));
  log.push('main loaded');
  app.whenReady().then(() => {
    log.push('ready');
    Menu.setApplicationMenu(null);
    protocol.handle('app', answer);
    session.defaultSession.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
    session.defaultSession.setPermissionCheckHandler(() => false);
    session.defaultSession.setDevicePermissionHandler(() => false);
    session.defaultSession.setDisplayMediaRequestHandler((_request, callback) => callback({}));
    session.defaultSession.webRequest.onBeforeRequest(({ url }, callback) => {
      callback({ cancel: url.includes('cancelled') || !url.startsWith('app:') });
    });
    state.encryption = safeStorage.isEncryptionAvailable();
    openWindow('console');
  });
}
