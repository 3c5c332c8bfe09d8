import { contextBridge, ipcRenderer } from 'electron';
import { type Bridge, callChannel, noticeChannel } from '../shared/bridge.ts';

/**
 * Exposes one door to main: a call by its contract's name, and notices. Checklist 20: neither `ipcRenderer` nor its event
 * objects reach the page. Names, inputs and outputs are checked in main, which trusts nothing that comes from here.
 */
export function exposeBridge(): void {
  const bridge: Bridge = {
    call: (name, input) => ipcRenderer.invoke(callChannel, name, input),
    on(name, listener) {
      const forward = (_event: unknown, sent: string, value: unknown) => {
        if (sent === name) listener(value);
      };
      ipcRenderer.on(noticeChannel, forward);
      return () => {
        ipcRenderer.removeListener(noticeChannel, forward);
      };
    },
  };
  contextBridge.exposeInMainWorld('pinDesk', bridge);
}
