import type { Bridge } from './bridge.ts';
import type { Codec } from './codec.ts';

/** What a page tells main, besides the address of its document. */
export type FromPage =
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly args: string }
  | { readonly kind: 'send'; readonly channel: string; readonly args: string }
  | {
      readonly kind: 'open';
      readonly url: string;
      readonly frameName: string;
      readonly features: string;
      readonly disposition: string;
    };

/** What main tells a page. */
export type ToPage =
  | { readonly kind: 'reply'; readonly id: number; readonly error: string }
  | { readonly kind: 'reply'; readonly id: number; readonly value: string }
  | { readonly kind: 'message'; readonly channel: string; readonly args: string };

export interface PreloadWorld {
  readonly names: { readonly toMain: string; readonly fromMain: string };
  readonly process: Readonly<Record<string, unknown>>;
  readonly path: string;
}

type Listener = (event: unknown, ...args: unknown[]) => void;

/** Runs in the preload's world: gives the preload its `require` and runs it. Self-contained, see bridge.ts. */
export const installInPreloadWorld = (
  bridge: Bridge,
  codec: Codec,
  world: PreloadWorld,
  preload: (require: (name: string) => unknown, module: { exports: unknown }, process: unknown) => void,
): void => {
  const globals = globalThis as unknown as Record<string, (text: string) => void>;
  const toMain = (message: FromPage) =>
    globals[world.names.toMain]?.(JSON.stringify({ message, at: window.location.href }));

  const guard = <T extends object>(name: string, members: T): T =>
    new Proxy(members, {
      get(target, key) {
        if (typeof key === 'string' && !(key in target) && key !== 'then' && key !== 'toJSON') {
          throw new Error(`${name}.${key} is not part of the Electron stand-in`);
        }
        return Reflect.get(target, key);
      },
    });

  const listeners = new Map<string, Listener[]>();
  const pending = new Map<number, { resolve(value: unknown): void; reject(reason: unknown): void }>();
  let calls = 0;

  const add = (channel: string, listener: Listener) =>
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
  const onceOf = new WeakMap<Listener, Listener>();
  const remove = (channel: string, listener: Listener) => {
    const list = [...(listeners.get(channel) ?? [])];
    const index = list.findLastIndex((item) => item === listener || onceOf.get(item) === listener);
    if (index >= 0) list.splice(index, 1);
    listeners.set(channel, list);
  };

  const ipcRenderer = guard('ipcRenderer', {
    async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      const encoded = codec.encode(args);
      calls += 1;
      const id = calls;
      return new Promise((resolve, reject) => {
        pending.set(id, { resolve, reject });
        toMain({ kind: 'invoke', id, channel, args: encoded });
      });
    },
    send(channel: string, ...args: unknown[]): void {
      toMain({ kind: 'send', channel, args: codec.encode(args) });
    },
    on(channel: string, listener: Listener) {
      add(channel, listener);
      return ipcRenderer;
    },
    once(channel: string, listener: Listener) {
      const wrapped: Listener = (...args) => {
        remove(channel, wrapped);
        listener(...args);
      };
      onceOf.set(wrapped, listener);
      add(channel, wrapped);
      return ipcRenderer;
    },
    off(channel: string, listener: Listener) {
      remove(channel, listener);
      return ipcRenderer;
    },
    removeListener(channel: string, listener: Listener) {
      remove(channel, listener);
      return ipcRenderer;
    },
    removeAllListeners(channel: string) {
      listeners.delete(channel);
      return ipcRenderer;
    },
    listenerCount: (channel: string) => listeners.get(channel)?.length ?? 0,
  });

  globals[world.names.fromMain] = (text) => {
    const message = JSON.parse(text) as ToPage;
    if (message.kind === 'message') {
      const args = codec.decode(message.args) as unknown[];
      for (const listener of listeners.get(message.channel) ?? []) {
        // One failing listener does not keep the message from the others; the page's console gets the error.
        try {
          listener({ sender: ipcRenderer, senderId: 0, ports: [] }, ...args);
        } catch (error) {
          reportError(error);
        }
      }
      return;
    }
    const call = pending.get(message.id);
    pending.delete(message.id);
    if ('error' in message) call?.reject(new Error(message.error));
    else call?.resolve(codec.decode(message.value));
  };

  const contextBridge = guard('contextBridge', {
    exposeInMainWorld: (key: string, api: unknown) => {
      bridge.tell('expose', { key, api });
    },
  });

  bridge.onTold('open', (told) =>
    toMain({ kind: 'open', ...(told as Omit<Extract<FromPage, { kind: 'open' }>, 'kind'>) }),
  );

  // Links and forms with a target, and clicks with a modifier, would open windows without a call of window.open.
  const opensElsewhere = (target: string, event: Event) => {
    const { ctrlKey = false, metaKey = false, shiftKey = false, button = 0 } = event as Partial<MouseEvent>;
    return (
      ctrlKey || metaKey || shiftKey || button === 1 || !['', '_self', '_top', '_parent'].includes(target.toLowerCase())
    );
  };
  const open = (event: Event, url: string, target: string) => {
    event.preventDefault();
    toMain({
      kind: 'open',
      url,
      frameName: target === '_blank' ? '' : target,
      features: '',
      disposition: 'foreground-tab',
    });
  };
  const onClick = (event: Event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement && node.href !== '');
    if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented) return;
    if (opensElsewhere(link.target, event)) open(event, link.href, link.target);
  };
  window.addEventListener('click', onClick);
  window.addEventListener('auxclick', onClick);
  window.addEventListener('submit', (event) => {
    if (event.defaultPrevented || !(event.target instanceof HTMLFormElement)) return;
    const { action, target } = event.target;
    if (opensElsewhere(target, {} as Event)) open(event, action, target);
  });

  const module = { exports: {} };
  const electron = guard('electron', { contextBridge, ipcRenderer });
  try {
    preload(
      (name) => {
        if (name === 'electron' || name === 'electron/renderer') return electron;
        throw new Error(`module not found: ${name}`);
      },
      module,
      guard('process', { ...world.process }),
    );
  } catch (error) {
    console.error(`Unable to load preload script: ${world.path}`);
    console.error(error);
  }
};
