import { expect, type Page } from '@playwright/test';
import type { RunningApp } from './launch.ts';

interface Recorder {
  pinDeskRecord?: string[];
}

/** Records all that main tells the agent's window without being asked. */
export const recordNotices = (app: RunningApp): Promise<void> =>
  app.electronApp.evaluate(({ BrowserWindow }) => {
    const record: string[] = [];
    (globalThis as Recorder).pinDeskRecord = record;
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents) throw new Error('no window');
    const send = contents.send.bind(contents);
    contents.send = (channel: string, ...values: unknown[]) => {
      record.push(JSON.stringify(values));
      send(channel, ...values);
    };
  });

export const recorded = (app: RunningApp): Promise<string> =>
  app.electronApp.evaluate(() => ((globalThis as Recorder).pinDeskRecord ?? []).join('\n'));

/** Calls that change nothing: what whoever has the window can have at any moment. */
const looks = [
  'status.get',
  'session.get',
  'case.current',
  'case.recent',
  'case.colleagues',
  'banner.get',
  'audit.page',
  'audit.verify',
  'register.stats',
];

/** Every answer that the window can have now without pressing a key. */
export const answersNow = (page: Page): Promise<string> =>
  page.evaluate(async (names) => {
    const { pinDesk } = window as unknown as { pinDesk: { call(name: string, input: unknown): Promise<unknown> } };
    const answers = await Promise.all(names.map((name) => pinDesk.call(name, {})));
    return JSON.stringify(answers);
  }, looks);

interface Watched {
  pinDeskLeft?: string[];
}

/** Notes whatever the page hands to the system: notifications, the clipboard, a print. Holds until the page is loaded anew. */
export const watchTheSystem = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const left: string[] = [];
    (window as Watched).pinDeskLeft = left;
    const note = (what: string) => () => {
      left.push(what);
      return Promise.resolve();
    };
    const replace = (of: object, name: string, value: unknown) =>
      Object.defineProperty(of, name, { value, configurable: true });
    replace(window, 'Notification', note('notification'));
    replace(window, 'print', note('print'));
    replace(document, 'execCommand', note('command'));
    if (navigator.clipboard) {
      for (const way of ['write', 'writeText', 'read', 'readText']) replace(navigator.clipboard, way, note(way));
    }
    for (const event of ['copy', 'cut']) document.addEventListener(event, note(event));
  });

export const leftThePage = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as Watched).pinDeskLeft ?? ['nobody watched']);

/** What one screen leaves where a second look, another program or the next user finds it (R19, R35). */
export async function expectNothingLeft(page: Page, titles: readonly string[]): Promise<void> {
  const found = await page.evaluate(async () => ({
    address: `${location.pathname}${location.search}${location.hash}`,
    title: document.title,
    cookies: document.cookie,
    local: Object.entries(localStorage),
    session: Object.entries(sessionStorage),
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: navigator.serviceWorker ? (await navigator.serviceWorker.getRegistrations()).length : 0,
    remembering: [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')]
      .filter(({ type }) => type !== 'radio' && type !== 'checkbox' && type !== 'hidden')
      .filter((field) => field.autocomplete !== 'off' || (field.type !== 'password' && field.spellcheck))
      .map((field) => field.outerHTML),
  }));
  expect(['/index.html', '/phone.html']).toContain(found.address);
  for (const title of [found.title, ...titles])
    expect(['PIN Desk', 'PIN Desk – practice phone', 'Øvetelefon', 'Practice phone']).toContain(title);
  // A workstation's look and language, each a word.
  for (const [name, kept] of found.local) expect(`${name}=${kept}`).toMatch(/^pin-desk\.[a-z-]+=[a-z-]{1,10}$/i);
  expect({ ...found, address: '', title: '', local: [] }).toEqual({
    address: '',
    title: '',
    cookies: '',
    local: [],
    session: [],
    databases: 0,
    caches: 0,
    workers: 0,
    remembering: [],
  });
}

export const windowTitles = (app: RunningApp): Promise<string[]> =>
  app.electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle()));
