import { BrowserWindow, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { callChannel, noticeChannel } from '../../shared/bridge.ts';
import type { CallResult } from '../../shared/contract.ts';
import { hostOf } from './origin.ts';
import type { PageHost } from './page-hosts.ts';

type Door = (name: unknown, input: unknown) => Promise<CallResult<unknown>>;

/** The page that each window was opened for. What a window shows is not what decides which door it has. */
const openedFor = new WeakMap<WebContents, PageHost>();

/** Lets a window call main, for the page it was opened for and for no other. */
export function admit(contents: WebContents, host: PageHost): void {
  openedFor.set(contents, host);
}

/**
 * Checklist 17: a call counts only from the main frame of a window of ours whose page is the one it was opened for.
 * @returns the page's host, or null.
 */
function senderHost(event: IpcMainInvokeEvent): PageHost | null {
  const { senderFrame, sender } = event;
  if (!senderFrame || senderFrame.parent !== null) return null;
  if (!BrowserWindow.fromWebContents(sender)) return null;
  const host = hostOf(senderFrame.url);
  return host !== null && openedFor.get(sender) === host ? host : null;
}

/** The only place that touches `ipcMain`. Each page has a door of its own; a foreign sender has none. */
export function listen(doors: Readonly<Record<PageHost, () => Door | null>>): void {
  ipcMain.handle(callChannel, async (event, name: unknown, input: unknown): Promise<CallResult<unknown>> => {
    const host = senderHost(event);
    if (!host) return { ok: false, error: { code: 'foreign-sender' } };
    const door = doors[host]();
    return door ? door(name, input) : { ok: false, error: { code: 'not-ready' } };
  });
}

/** Tells a window something it did not ask for. */
export function tell(window: BrowserWindow | null, name: string, value: unknown): void {
  if (window && !window.isDestroyed()) window.webContents.send(noticeChannel, name, value);
}
