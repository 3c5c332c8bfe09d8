import type Electron from 'electron';
import type { DevToolsSession, Protocol } from '../chromium/connection.ts';
import type { SessionRules } from './session.ts';

/** Electron's names beside Chromium's descriptors. */
const permissions: readonly [string, Protocol.Browser.PermissionDescriptor][] = [
  ['clipboard-read', { name: 'clipboard-read' }],
  ['clipboard-sanitized-write', { name: 'clipboard-write' }],
  ['display-capture', { name: 'display-capture' }],
  ['geolocation', { name: 'geolocation' }],
  ['idle-detection', { name: 'idle-detection' }],
  ['media', { name: 'camera' }],
  ['media', { name: 'microphone' }],
  ['midi', { name: 'midi' }],
  ['midiSysex', { name: 'midi', sysex: true }],
  ['notifications', { name: 'notifications' }],
  ['window-management', { name: 'window-management' }],
];

/** Asks the application what an origin may do and tells Chromium, which cannot ask when it happens. */
export const applyPermissions = async (
  browser: DevToolsSession,
  rules: SessionRules,
  webContents: object,
  /** As the application knows the address and as Chromium does. */
  origin: { readonly app: string; readonly browser: string },
): Promise<void> => {
  const { permissionCheck, permissionRequest } = rules;
  if (!permissionCheck && !permissionRequest) return;
  const contents = webContents as Electron.WebContents;
  const ask = (name: string): boolean | Promise<boolean> => {
    const details = { isMainFrame: true, requestingUrl: origin.app };
    if (permissionCheck) return permissionCheck(contents, name as 'media', origin.app, details);
    return new Promise((resolve) => permissionRequest?.(contents, name as 'media', resolve, details as never));
  };
  for (const [name, permission] of permissions) {
    const setting = (await ask(name)) ? 'granted' : 'denied';
    // A permission that this Chromium does not know cannot be used by its pages either.
    await browser.send('Browser.setPermission', { permission, setting, origin: origin.browser }).catch(() => undefined);
  }
};
