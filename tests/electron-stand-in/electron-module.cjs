// What `electron` resolves to under the stand-in. CommonJS, because one file then serves `import` and `require`.
const electron = globalThis[Symbol.for('electron-stand-in')];

// These lines are read by Node's lexer to know the names that `import { app } from 'electron'` may ask for.
exports.app = electron.app;
exports.BrowserWindow = electron.BrowserWindow;
exports.dialog = electron.dialog;
exports.ipcMain = electron.ipcMain;
exports.Menu = electron.Menu;
exports.nativeTheme = electron.nativeTheme;
exports.powerMonitor = electron.powerMonitor;
exports.protocol = electron.protocol;
exports.safeStorage = electron.safeStorage;
exports.session = electron.session;
exports.shell = electron.shell;
exports.webContents = electron.webContents;

module.exports = electron;
