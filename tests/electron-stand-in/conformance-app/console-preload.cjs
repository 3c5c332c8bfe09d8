const { contextBridge, ipcRenderer } = require('electron');

const modules = ['fs', 'node:fs', 'child_process'].map((name) => {
  try {
    return typeof require(name);
  } catch (error) {
    return String(error.message);
  }
});

contextBridge.exposeInMainWorld('api', {
  host: 'console',
  modules,
  nested: { list: [1, 2], map: new Map([['a', 1]]) },
  process: { sandboxed: process.sandboxed, contextIsolated: process.contextIsolated, type: process.type },
  invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  send: (channel, ...args) => ipcRenderer.send(channel, ...args),
  // Values that could not come over the bridge at all are made on this side of it.
  invokeWithFunction: () => ipcRenderer.invoke('echo', () => undefined),
  sendFunction: () => ipcRenderer.send('echo', () => undefined),
  invokeInstance: () => {
    class Point {
      x = 1;
      get y() {
        return 2;
      }
    }
    return ipcRenderer.invoke('echo', new Point(), Object.create({ inherited: true }));
  },
  on: (channel, listener) => {
    const forward = (_event, ...args) => listener(...args);
    ipcRenderer.on(channel, forward);
    return () => ipcRenderer.removeListener(channel, forward);
  },
  once: (channel, listener) => {
    ipcRenderer.once(channel, (_event, ...args) => listener(...args));
  },
  eventShape: (channel, listener) => {
    ipcRenderer.once(channel, (event) => listener(Object.keys(event).includes('sender') || 'sender' in event));
  },
  same: (value) => value,
  describe: (value) => Object.prototype.toString.call(value),
  callTwice: (fn) => [fn(1), fn(2)],
  throwing: () => {
    throw new RangeError('thrown in the preload');
  },
  rejecting: () => Promise.reject(new Error('rejected in the preload')),
  adder: (first) => (second) => first + second,
  isSameFunction: (one, two) => one === two,
  Class: class {},
});
try {
  contextBridge.exposeInMainWorld('api', {});
} catch (error) {
  contextBridge.exposeInMainWorld('secondTime', String(error.message));
}
