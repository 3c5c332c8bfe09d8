import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../../src');
const sources = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((file) => ({ name: file.slice(root.length + 1).replaceAll(sep, '/'), text: readFileSync(file, 'utf8') }));

/** What of Electron the product uses. Each new part is a way out, or in, to think about before it is added here. */
const allowed = new Set([
  'app',
  'BrowserWindow',
  'contextBridge',
  'dialog',
  'ipcMain',
  'ipcRenderer',
  'Menu',
  'nativeTheme',
  'powerMonitor',
  'protocol',
  'safeStorage',
  'session',
]);

test('R35: no clipboard, notification, crash reporter, tray or shell of Electron’s is used', () => {
  const used = sources.flatMap(({ text }) =>
    [...text.matchAll(/import \{([^}]*)\} from 'electron'/g)].flatMap(([, names = '']) =>
      names
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '' && !name.startsWith('type ')),
    ),
  );
  expect(used.length).toBeGreaterThan(8);
  expect(used.filter((name) => !allowed.has(name))).toEqual([]);
  const otherwise = sources.filter(({ text }) => /(require|import)\(['"]electron|from 'electron\//.test(text));
  expect(otherwise.map(({ name }) => name)).toEqual([]);
});

const waysOut =
  /navigator\.clipboard|execCommand|new Notification|sessionStorage|indexedDB|document\.cookie|caches\.|serviceWorker|sendBeacon|history\.(push|replace)State|openDevTools|crashReporter|console\.(log|info|warn|error|debug)/;

test('R35: nothing on a page is copied, kept, told to the system or printed to a console', () => {
  const found = sources.filter(({ text }) => waysOut.test(text)).map(({ name }) => name);
  expect(found).toEqual([]);
});

test('R35: settings of the screen are all that the browser keeps, and one file keeps them', () => {
  const found = sources.filter(({ text }) => text.includes('localStorage')).map(({ name }) => name);
  expect(found).toEqual(['renderer/src/app/settings.ts']);
});

test('R19: a field with autofill, history or a spell-checker is not to be had', () => {
  const fields = sources.filter(({ name, text }) => name.endsWith('.tsx') && /<(input|textarea)\b/i.test(text));
  expect(fields.length).toBeGreaterThan(0);
  const open = fields.filter(
    ({ text }) =>
      /<(input|textarea)\b/.test(text) && !/type="(radio|checkbox)"/.test(text) && !text.includes('autoComplete="off"'),
  );
  expect(open.map(({ name }) => name)).toEqual([]);
});
