const { contextBridge, ipcRenderer } = require('electron');

contextBridge.exposeInMainWorld('api', {
  host: 'phone',
  invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
});
