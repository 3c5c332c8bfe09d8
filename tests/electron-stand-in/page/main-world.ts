import type { Bridge } from './bridge.ts';

/** Runs in the page's own world, before its scripts: builds what the preload exposes. Self-contained, see bridge.ts. */
export const installInMainWorld = (bridge: Bridge): void => {
  const freezeDeep = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
    Object.freeze(value);
    for (const item of Object.values(value)) freezeDeep(item);
  };
  bridge.onTold('expose', (told) => {
    const { key, api } = told as { key: string; api: unknown };
    if (Object.hasOwn(window, key)) {
      throw new Error(`Cannot bind an API on top of an existing property on the window object`);
    }
    freezeDeep(api);
    Object.defineProperty(window, key, { value: api, writable: false, enumerable: true, configurable: false });
  });
  // Whether a window opens is main's decision, and the browser would have opened it by then.
  window.open = (url, frameName, features) => {
    bridge.tell('open', {
      url: url === undefined || url === '' ? 'about:blank' : new URL(url, document.baseURI).href,
      frameName: frameName ?? '',
      features: features ?? '',
      disposition: features ? 'new-window' : 'foreground-tab',
    });
    return null;
  };
};
