import { app, Menu, session } from 'electron';
import { hostOf } from './origin.ts';

/**
 * Electron's security checklist for everything this process will ever show. The numbers are the checklist's.
 * @param packaged developer tools exist only in unpackaged builds.
 */
export function harden(packaged: boolean): void {
  const ours = session.defaultSession;
  // 5: Electron grants every permission where nobody says no.
  ours.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  ours.setPermissionCheckHandler(() => false);
  ours.setDevicePermissionHandler(() => false);
  ours.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  // No outgoing request from any page: only our own scheme loads. Developer tools are no page of ours.
  ours.webRequest.onBeforeRequest((details, answer) => {
    const own = hostOf(details.url) !== null || details.url.startsWith('data:');
    answer({ cancel: !own && (packaged || !details.url.startsWith('devtools:')) });
  });
  app.on('web-contents-created', (_created, contents) => {
    // 13: a page stays where it is.
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    // 14: and opens nothing.
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    // 11, 12: no embedded pages.
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
  // The preset menu has reload, zoom and developer tools on keys that belong to the agent.
  Menu.setApplicationMenu(null);
}
